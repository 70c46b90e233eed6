// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"slices"
	"strings"
)

// guestID is a VMware guest ID, a member of the vSphere API's
// VirtualMachineGuestOsIdentifier enumeration, with or without the name of what it is
// the value of.
var guestID = regexp.MustCompile(`^(?:(?:[a-z]+\.)*guest_?(?:os_?)?(?:id)? ?[:=] ?)?([a-z][a-z0-9]*?)(_64)?guest(64)?$`)

// numbered is the stem of a guest ID, which may end in a version: rhel8.
var numbered = regexp.MustCompile(`^([a-z]+?)([0-9]+)?$`)

// microsoftGuests are the guest IDs of Microsoft systems, by stem. The comments of
// the vSphere enumeration say what each is; windows8Server, windows9Server and the
// two srvNext IDs came to be used for systems that were released later.
var microsoftGuests = map[string]System{
	"dos":                {Family: Other, Distribution: "MS-DOS"},
	"os2":                {Family: Other, Distribution: "OS/2"},
	"win31":              {Distribution: WindowsDesktop, Versions: []string{"3.1"}},
	"win95":              {Distribution: WindowsDesktop, Versions: []string{"95"}},
	"win98":              {Distribution: WindowsDesktop, Versions: []string{"98"}},
	"winme":              {Distribution: WindowsDesktop, Versions: []string{"ME"}},
	"winnt":              {Distribution: WindowsServer, Versions: []string{"NT"}},
	"win2000pro":         {Distribution: WindowsDesktop, Versions: []string{"2000 Professional"}},
	"win2000serv":        {Distribution: WindowsServer, Versions: []string{"2000"}},
	"win2000advserv":     {Distribution: WindowsServer, Versions: []string{"2000"}},
	"winxphome":          {Distribution: WindowsDesktop, Versions: []string{"XP"}},
	"winxppro":           {Distribution: WindowsDesktop, Versions: []string{"XP"}},
	"winnetweb":          {Distribution: WindowsServer, Versions: []string{"2003"}},
	"winnetstandard":     {Distribution: WindowsServer, Versions: []string{"2003"}},
	"winnetenterprise":   {Distribution: WindowsServer, Versions: []string{"2003"}},
	"winnetdatacenter":   {Distribution: WindowsServer, Versions: []string{"2003"}},
	"winnetbusiness":     {Distribution: WindowsServer, Versions: []string{"2003"}},
	"winlonghorn":        {Distribution: WindowsServer, Versions: []string{"2008"}},
	"winvista":           {Distribution: WindowsDesktop, Versions: []string{"Vista"}},
	"windows7":           {Distribution: WindowsDesktop, Versions: []string{"7"}},
	"windows7server":     {Distribution: WindowsServer, Versions: []string{"2008 R2"}},
	"windows8":           {Distribution: WindowsDesktop, Versions: []string{"8", "8.1"}},
	"windows8server":     {Distribution: WindowsServer, Versions: []string{"2012"}},
	"windows9":           {Distribution: WindowsDesktop, Versions: []string{"10"}},
	"windows9server":     {Distribution: WindowsServer, Versions: []string{"2016"}, OrLater: true},
	"windows11":          {Distribution: WindowsDesktop, Versions: []string{"11"}},
	"windows12":          {Distribution: WindowsDesktop, Versions: []string{"12"}},
	"windowshyperv":      {},
	"windows2019srv":     {Distribution: WindowsServer, Versions: []string{"2019"}},
	"windows2019srvnext": {Distribution: WindowsServer, Versions: []string{"2022"}},
	"windows2022srvnext": {Distribution: WindowsServer, Versions: []string{"2025"}},
}

// linuxGuests are the Linux distributions of guest IDs, by stem without version.
var linuxGuests = map[string]string{
	"redhat": redHatLinux, "rhel": RHEL, "centos": CentOS, "oraclelinux": OracleLinux,
	"suse": SUSE, "sles": SUSE, "nld": "Novell Linux Desktop", "oes": "Open Enterprise Server",
	"sjds": "Sun Java Desktop System", "mandrake": "Mandrake Linux", "mandriva": "Mandriva Linux",
	"turbolinux": "Turbolinux", "ubuntu": Ubuntu, "debian": Debian, "asianux": "Asianux", "miraclelinux": "MIRACLE LINUX",
	"pardus": "Pardus", "opensuse": OpenSUSE, "fedora": Fedora, "coreos": "CoreOS", "vmwarephoton": "Photon OS",
	"fusionos": "FusionOS", "prolinux": "ProLinux", "kylinlinux": "Kylin", "amazonlinux": AmazonLinux,
	"rockylinux": RockyLinux, "almalinux": AlmaLinux, "flatcar": "Flatcar",
}

// unnumbered are the versions that the enumeration's comments give to IDs without one.
var unnumbered = map[string][]string{"centos": {"4", "5"}, "sles": {"9"}, "redhat": {"2.1"}}

// otherGuests are the guest IDs of neither family, by stem without version.
var otherGuests = map[string]string{
	"freebsd": "FreeBSD", "solaris": "Solaris", "ecomstation": "eComStation", "netware": "NetWare",
	"openserver": "OpenServer", "unixware": "UnixWare", "darwin": "Darwin", "vmkernel": "VMware ESX", "crxpod": "CRX", "crxsys": "CRX",
}

// fromGuestID parses a guest ID in lower case.
func fromGuestID(id string) (System, bool) {
	match := guestID.FindStringSubmatch(id)
	if match == nil {
		return System{}, false
	}
	stem, suffix := match[1], match[2]+match[3]
	bits := 32
	if suffix == "" && strings.HasSuffix(stem, "64") { // a width, not a version
		stem, suffix = strings.TrimSuffix(stem, "64"), "64"
	}
	if suffix != "" {
		bits = 64
	}
	if withoutBits(stem) {
		bits = 0
	}
	s, ok := fromStem(stem)
	s.Bits = bits
	return s, ok
}

// withoutBits reports whether guest IDs with a stem say nothing about the width.
func withoutBits(stem string) bool {
	return strings.HasPrefix(stem, "vmkernel") || strings.HasPrefix(stem, "crx") || stem == "windowshyperv"
}

// fromStem parses a guest ID without its width.
func fromStem(stem string) (System, bool) {
	if s, ok := microsoftGuests[stem]; ok {
		if s.Family == "" {
			s.Family = Windows
		}
		return s, true
	}
	if strings.HasPrefix(stem, "other") && strings.HasSuffix(stem, "linux") || stem == "genericlinux" {
		return System{Family: Linux}, true
	}
	if stem == "other" {
		return System{}, true
	}
	parts := numbered.FindStringSubmatch(stem)
	if parts == nil {
		return System{}, false
	}
	var versions []string
	if parts[2] != "" {
		versions = []string{parts[2]}
	}
	if name, ok := linuxGuests[parts[1]]; ok {
		if versions != nil && plausible(name, parts[2]) == "" {
			return System{}, false
		}
		if first := unnumbered[parts[1]]; versions == nil && first != nil {
			versions = slices.Clone(first)
		}
		return System{Family: Linux, Distribution: name, Versions: versions, Open: versions != nil}, true
	}
	if name, ok := otherGuests[parts[1]]; ok {
		return System{Family: Other, Distribution: name, Versions: versions, Open: versions != nil}, true
	}
	return System{}, false
}
