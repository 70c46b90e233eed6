// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// guestKey is the guestOS of a VMX file (windows8srv-64), with or without its label, or
// a member of GuestOS in vSphere's REST API (RHEL_8_64). Both say what a guest ID says.
var guestKey = regexp.MustCompile(`^(guestos ?= ?)?(?:arm-)?([a-z][a-z0-9]*(?:[-_][a-z0-9]+)*?)(?:[-_](32|64))?$`)

// guestKeyStems are the stems that are spelled otherwise in guest IDs. Source: the
// table of guest keys in open-vm-tools, lib/include/guest_os_tables.h, and the REST
// API, in which WINDOWS_SERVER_2021 is Windows Server 2022.
var guestKeyStems = map[string]string{
	"longhorn": "winlonghorn", "winhyperv": "windowshyperv", "os2experimental": "os2",
	"windows7srv": "windows7server", "windows8srv": "windows8server", "windows9srv": "windows9server",
	"windowsserver2019": "windows2019srv", "windowsserver2021": "windows2019srvnext", "windowsserver2025": "windows2022srvnext",
}

var (
	// plainKey are keys that are nothing but keys, also without a width.
	plainKey = regexp.MustCompile(`^(?:win(?:net|longhorn|2000|xp|31$|95$|98$|me$|nt$)|windows(?:9|[789]server|hyperv|2019srv|2019srvnext|2022srvnext)$|other|genericlinux|vmkernel|crx(?:pod|sys))`)
	// plain32 are those of them that are 32-bit without a width.
	plain32 = regexp.MustCompile(`^(?:winnet|winlonghorn|other.*linux$)`)
	// versionedKey are the Linux keys that have a version.
	versionedKey = regexp.MustCompile(`^(?:rhel|centos|oraclelinux|sles|debian|asianux|amazonlinux)[0-9]`)
	digits       = regexp.MustCompile(`[0-9]`)
	lastNumber   = regexp.MustCompile(`^([a-z]+)([0-9]+)$`)
)

// fromGuestKey parses a guest key in lower case. Without a label or a width, a key is
// often what people write, too: windows8, centos_7.
func fromGuestKey(text string) (System, bool) {
	match := guestKey.FindStringSubmatch(text)
	if match == nil {
		return System{}, false
	}
	labeled, key, width := match[1] != "", match[2], match[3]
	if !labeled && width == "32" && key == "fedora" { // a release
		return System{}, false
	}
	stem := strings.NewReplacer("-", "", "_", "").Replace(key)
	switch {
	case strings.HasPrefix(stem, "winserver2008"):
		stem = "winlonghorn"
	case strings.HasPrefix(stem, "winvista"):
		stem = "winvista"
	case guestKeyStems[stem] != "":
		stem = guestKeyStems[stem]
	case labeled && stem == "linux":
		stem = "otherlinux"
	}
	s, known := fromStem(stem)
	if !known || !labeled && width == "" && !plainKey.MatchString(stem) {
		return System{}, false
	}
	if !labeled && s.Family == Linux && s.Distribution != "" && (s.Distribution == redHatLinux || !s.isKey(key, stem)) {
		return System{}, false
	}
	if !labeled && s.Family == Linux && !digits.MatchString(stem) {
		s.Versions, s.Open = nil, false // centos-64 may be any CentOS to people
	}
	switch {
	case width == "64":
		s.Bits = 64
	case width == "32" || labeled && !withoutBits(stem) || plain32.MatchString(stem) && !strings.Contains(key, "_"):
		s.Bits = 32
	}
	return s, true
}

// isKey reports whether a key of a Linux system is one of VMware's: it has at most one
// number, which is a major version.
func (s System) isKey(key, stem string) bool {
	parts := 0
	for _, part := range strings.FieldsFunc(key, func(r rune) bool { return r == '-' || r == '_' }) {
		if digits.MatchString(part) {
			parts++
		}
	}
	version := lastNumber.FindStringSubmatch(stem)
	if parts == 0 || version == nil {
		return parts == 0
	}
	return parts == 1 && versionedKey.MatchString(stem) && plausible(s.Distribution, version[2]) != ""
}
