// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	// between is what may be between a name and its version.
	between = regexp.MustCompile(`^(?:[ ,:-]|gnu/linux|linux|server|desktop|enterprise|advanced|workstation|client|for sap applications|for sap solutions|for sap hana|for sap|sap|` +
		`release|rel|version|ver\.?|leap|stream|lts|os|as|es|ws|v|高级|服务器|桌面|操作系统|系统|企业|版本?|发行)*`)
	// number is a version. The others are what may follow it: more versions, a
	// service pack, an open place, or what makes it another number.
	number      = regexp.MustCompile(`^[0-9]+(?:\.[0-9]+)*`)
	alternative = regexp.MustCompile(`^` + alternatively + `([0-9]+(?:\.[0-9]+)*)\b`)
	servicePack = regexp.MustCompile(`^[ ,.-]*(?:with )?(sp|service pack|patch ?level|pl|u|update|version = [0-9]+ patchlevel =) ?([0-9]+)`)
	laterPack   = regexp.MustCompile(`\b(?:sp|service pack|patch ?level) ?[0-9]`)
	openPlace   = regexp.MustCompile(`^\. ?(?:x|\*)`)
	nextNumber  = regexp.MustCompile(`^(?: | ?[.:=]+ ?)([0-9]+(?:\.[0-9]+)*)\b`)
	// wordNext is a number behind one word, which may join it to the version in any
	// language: 8 bzw. 9.
	wordNext = regexp.MustCompile(`^[ ,;]*(\pL[^\s0-9()+/-]*) ?([0-9]+(?:\.[0-9]+)*)\b`)
	// streamName is the word in CentOS Linux 8 Stream or CentOS Stream 8.
	streamName = regexp.MustCompile(`^[ -]*(?:linux )?(?:release )?(?:[0-9]+(?:/[0-9]+)*[ ,-]*(?:linux )?)?stream\b`)
	unit       = regexp.MustCompile(`^ ?(?:[kmgt]i?b|g|v?cpus?|v?cores?|disks?|users?|%)\b`)
	// purpose begins what the system is for, or has.
	purpose = regexp.MustCompile(`\b(?:with|for|kernel|hosting|used|running)\b|内核`)
)

// system returns the distribution with the version in the text that follows its name.
// In a VMware full name, the version has only a major number.
func (n name) system(rest string, vmware bool) System {
	s := System{Family: n.family, Distribution: n.distribution}
	if n.distribution == "" {
		return s
	}
	if n.distribution == CentOS && streamName.MatchString(rest) {
		s.Distribution = CentOSStream
	}
	edition := between.FindString(rest)
	packed := false // whether the version has a service pack
	rest = rest[len(edition):]
	for {
		v := number.FindString(rest)
		isCodename := strings.Contains(v, ".") && strings.HasPrefix(rest[len(v):], " core") // of CentOS 7
		if v == "" || unit.MatchString(rest[len(v):]) && !isCodename {
			break
		}
		rest = rest[len(v):]
		if pack := servicePack.FindStringSubmatch(rest); pack != nil && (pack[1][0] != 'u' || s.hasUpdates()) {
			v += "." + pack[2]
			packed = true
			rest = rest[len(pack[0]):]
		}
		if v = plausible(s.Distribution, v); v == "" || v == "64" { // a width
			return System{Family: s.Family, Distribution: s.Distribution}
		}
		s.Versions = append(s.Versions, v)
		if open := openPlace.FindString(rest); open != "" {
			s.Open = true
			rest = rest[len(open):]
		}
		more := alternative.FindStringSubmatch(rest)
		if more == nil {
			break
		}
		if strings.HasPrefix(rest, ","+more[1]) && !strings.Contains(v+more[1], ".") { // or 7.9 with a decimal comma
			return System{Family: s.Family, Distribution: s.Distribution}
		}
		rest = rest[len(more[0])-len(more[1]):]
	}
	if strings.HasPrefix(s.Distribution, anySUSE) && laterPack.MatchString(rest) {
		s.Versions = nil
	}
	if place := purpose.FindStringIndex(rest); place != nil {
		rest = rest[:place[0]]
	}
	left := leftover(rest)
	switch {
	case left.foreign:
		return System{}
	case left.number || left.word || left.earlier:
		s.Versions = nil
	}
	s.takeNext(rest, packed)
	switch n.distribution {
	case redHatLinux:
		s.nameRedHat()
	case anySUSE:
		s.nameSUSE(packed || strings.Contains(edition, "enterprise") || strings.Contains(edition, "server"))
	}
	s.OrLater = left.later && len(s.Versions) > 0
	s.Open = len(s.Versions) > 0 && (s.Open || vmware)
	return s
}

// hasUpdates says that an update of the distribution is a minor version: RHEL 5
// Update 8 is RHEL 5.8.
func (s System) hasUpdates() bool {
	return s.Distribution == RHEL || s.Distribution == CentOS || s.Distribution == OracleLinux
}

// redHatLinux is the predecessor of RHEL.
const redHatLinux = "Red Hat Linux"

// redHatVersion are its versions that RHEL may also have.
var redHatVersion = regexp.MustCompile(`^(?:[2-9]|4\.[0-2]|5\.[0-2]|6\.[0-2]|7\.[0-3]|8\.0|9\.0)$`)

// nameRedHat decides what "Red Hat Linux" is, which people also call RHEL: its version
// may be one that only one of the two has.
func (s *System) nameRedHat() {
	open := func(version string) bool { return redHatVersion.MatchString(version) || plausible(RHEL, version) == "" }
	switch {
	case slices.Equal(s.Versions, []string{"2.1"}):
	case len(s.Versions) == 0 || slices.ContainsFunc(s.Versions, open):
		*s = System{Family: Linux}
	default:
		s.Distribution = RHEL
	}
}

// anySUSE is what people call SUSE Linux Enterprise Server, and openSUSE.
const anySUSE = "SUSE"

// ofServer are the minor versions that only SUSE Linux Enterprise has.
var ofServer = regexp.MustCompile(`^(?:12\.[45]|15\.7)$`)

// nameSUSE decides what "SUSE" is: it is the server, unless its version may be one of
// openSUSE or of its predecessor, SUSE Linux.
func (s *System) nameSUSE(isServer bool) {
	s.Distribution = SUSE
	if !isServer && slices.ContainsFunc(s.Versions, func(v string) bool { return strings.Contains(v, ".") && !ofServer.MatchString(v) }) {
		*s = System{Family: Linux}
	}
}

// takeNext looks at a number that stands behind the only version: it may be that
// version in full, as in CentOS 7 (7.9.2009), or another one.
func (s *System) takeNext(rest string, packed bool) {
	_, numbered := majors[s.Distribution]
	if !numbered || len(s.Versions) == 0 {
		return
	}
	if next := wordNext.FindStringSubmatch(rest); next != nil && !ordinary[strings.Trim(next[1], ".,:")] && !unit.MatchString(rest[len(next[0]):]) {
		v := plausible(s.Distribution, next[2])
		sameForm := packed || strings.Contains(v, ".") == strings.Contains(s.Versions[0], ".")
		if v != "" && sameForm && !slices.Contains(s.Versions, v) {
			s.Versions = nil
		}
		return
	}
	next := nextNumber.FindStringSubmatch(rest)
	if next == nil || len(s.Versions) != 1 || unit.MatchString(rest[len(next[0]):]) {
		return
	}
	switch v := plausible(s.Distribution, next[1]); {
	case strings.HasPrefix(v+".", s.Versions[0]+"."):
		s.Versions[0] = v
	case v != "":
		s.Versions = nil
	}
}

// majors are the first and last major version that a distribution has or may come
// to have; a number outside them is something else.
var majors = map[string][2]int{
	CentOS: {2, 10}, CentOSStream: {8, 12}, RHEL: {2, 12}, OracleLinux: {4, 12}, RockyLinux: {8, 12}, AlmaLinux: {8, 12},
	Ubuntu: {4, 30}, Debian: {2, 20}, SUSE: {8, 20}, anySUSE: {8, 20}, SUSEDesktop: {8, 20}, OpenSUSE: {10, 42}, Fedora: {1, 60}, AlibabaCloudLinux: {2, 17},
}

// ubuntuRelease is an Ubuntu release, with or without its dot and its update.
var ubuntuRelease = regexp.MustCompile(`^([0-9]{1,2})\.?(?:(04|06|10)(?:\.?0?([0-9]+))?)?$`)

// plausible returns a version as the distribution writes it, or an empty string if
// it cannot be a version.
func plausible(distribution, version string) string {
	if distribution == Ubuntu {
		parts := ubuntuRelease.FindStringSubmatch(version)
		if parts == nil {
			return ""
		}
		version = parts[1]
		for _, part := range parts[2:] {
			if part != "" {
				version += "." + part
			}
		}
	} else if _, numbered := majors[distribution]; numbered && distribution != AlibabaCloudLinux {
		parts := strings.Split(version, ".")
		for i, part := range parts {
			if part = strings.TrimLeft(part, "0"); part == "" {
				part = "0"
			}
			parts[i] = part
		}
		version = strings.Join(parts, ".")
	}
	major, err := strconv.Atoi(strings.SplitN(version, ".", 2)[0])
	bounds, known := majors[distribution]
	if err != nil || known && (major < bounds[0] || major > bounds[1]) {
		return ""
	}
	return version
}
