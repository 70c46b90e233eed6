// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strconv"
	"strings"
)

// A name is how a text names a distribution. If a text has several names, the
// leftmost counts, and if several begin there, the longest.
type name struct {
	pattern      *regexp.Regexp
	distribution string
	family       Family
}

func linux(pattern, distribution string) name {
	return name{regexp.MustCompile(`\b(?:` + pattern + `)(?:\b|$)`), distribution, Linux}
}

func other(pattern, distribution string) name {
	return name{regexp.MustCompile(`\b(?:` + pattern + `)(?:\b|$)`), distribution, Other}
}

// names are the distributions as named in VMware's guest full name, the OSName of
// ECS, the PRETTY_NAME of /etc/os-release, and what people write.
var names = []name{
	linux(`centos`, CentOS),
	linux(`alibaba cloud linux|aliyun linux|alinux|aliyun`, AlibabaCloudLinux),
	linux(`oracle (?:enterprise )?linux|oel`, OracleLinux),
	linux(`rocky ?linux|rocky`, RockyLinux),
	linux(`alma ?linux`, AlmaLinux),
	linux(`amazon linux(?: ami)?`, AmazonLinux),
	linux(`red ?hat enterprise linux|red ?hat enterprise|rhel|red ?hat`, RHEL),
	linux(`red ?hat linux`, "Red Hat Linux"),
	linux(`(?:red ?hat )?fedora`, Fedora),
	linux(`ubuntu`, Ubuntu),
	linux(`debian`, Debian),
	linux(`(?:suse )?open ?suse`, OpenSUSE),
	linux(`suse linux enterprise|sles|suse`, SUSE),
	linux(`suse linux enterprise desktop|sled`, SUSEDesktop),
	linux(`anolis ?(?:os)?`, "Anolis OS"),
	linux(`open ?euler`, "openEuler"),
	linux(`(?:neo)?kylin`, "Kylin"),
	linux(`uniontech os|uniontech|uos`, "UOS"),
	linux(`linux ?mint`, "Linux Mint"),
	linux(`kali(?: linux)?`, "Kali Linux"),
	linux(`(?:vmware )?photon os`, "Photon OS"),
	linux(`core ?os`, "CoreOS"),
	linux(`flatcar`, "Flatcar"),
	linux(`gentoo`, "Gentoo"),
	linux(`arch linux`, "Arch Linux"),
	linux(`asianux`, "Asianux"),
	linux(`miracle linux`, "MIRACLE LINUX"),
	linux(`pardus`, "Pardus"),
	linux(`prolinux`, "ProLinux"),
	linux(`fusionos`, "FusionOS"),
	linux(`turbolinux`, "Turbolinux"),
	linux(`mandrake(?: linux)?`, "Mandrake Linux"),
	linux(`mandriva(?: linux)?`, "Mandriva Linux"),
	linux(`(?:novell )?open enterprise server`, "Open Enterprise Server"),
	linux(`novell linux desktop`, "Novell Linux Desktop"),
	linux(`sun java desktop system`, "Sun Java Desktop System"),
	other(`freebsd`, "FreeBSD"),
	other(`(?:open|net)bsd`, "BSD"),
	other(`(?:oracle |sun )?solaris|sunos`, "Solaris"),
	other(`(?:apple )?mac ?os(?: x)?`, "macOS"),
	other(`darwin`, "Darwin"),
	other(`aix`, "AIX"),
	other(`hp-ux`, "HP-UX"),
	other(`os/ ?2`, "OS/2"),
	other(`ecomstation`, "eComStation"),
	other(`(?:novell )?netware`, "NetWare"),
	other(`openserver`, "OpenServer"),
	other(`unixware`, "UnixWare"),
	other(`(?:vmware )?esxi?`, "VMware ESX"),
	other(`(?:vmware photon )?crx`, "CRX"),
	other(`ms-dos`, "MS-DOS"),
	{windowsText, "", Windows},
	{regexp.MustCompile(`麒麟`), "Kylin", Linux},
	{regexp.MustCompile(`统信`), "UOS", Linux},
}

var (
	bareLinux = regexp.MustCompile(`\blinux\b`)
	// uname is the output of uname -a, whose numbers are the kernel's and whose
	// words may be the host's name.
	uname = regexp.MustCompile(`^linux \S+ [0-9]+\.[0-9]+`)
	// between is what may be between a name and its version.
	between = regexp.MustCompile(`^(?:[ ,:-]|\(aliyun linux\)|gnu/linux|linux|server|desktop|enterprise|advanced|workstation|for sap applications|for sap|release|version|leap|stream|lts|os|v)*`)
	// number is a version. The others are what may follow it: more versions, a
	// service pack, an open place, or words for later versions.
	number      = regexp.MustCompile(`^[0-9]+(?:\.[0-9]+)*`)
	alternative = regexp.MustCompile(`^ ?(?:/|,|or) ?([0-9]+(?:\.[0-9]+)*)\b`)
	servicePack = regexp.MustCompile(`^[ -]*sp ?([0-9]+)`)
	openPlace   = regexp.MustCompile(`^\. ?(?:x|\*)`)
	later       = regexp.MustCompile(`^(?: ?\+| ?\(?(?:or|and) (?:later|newer|higher|above|up)\b| ?(?:或|及)?(?:更高版本|以上))`)
	vmwareWidth = regexp.MustCompile(`\((?:32|64)(?:-bit| ?位)\)\s*$`)
)

// fromText parses a name in prose, in lower case, without its width, and with
// single spaces, also between letters and digits. In a VMware full name, the
// version has only a major number.
func fromText(text string, vmware bool) System {
	best, start, end := name{}, len(text), 0
	for _, n := range names {
		place := n.pattern.FindStringIndex(text)
		if place != nil && (place[0] < start || place[0] == start && place[1] > end) {
			best, start, end = n, place[0], place[1]
		}
	}
	switch {
	case best.family == Windows:
		return windowsFromText(text[start:])
	case best.family != "":
		return best.system(text, text[end:], vmware)
	case bareLinux.MatchString(text):
		return System{Family: Linux}
	}
	return System{}
}

// system returns the distribution with the version that follows its name.
func (n name) system(text, rest string, vmware bool) System {
	s := System{Family: n.family, Distribution: n.distribution}
	if n.distribution == CentOS && strings.Contains(text, "stream") {
		s.Distribution = CentOSStream
	}
	rest = rest[len(between.FindString(rest)):]
	for {
		v := number.FindString(rest)
		if v == "" {
			break
		}
		rest = rest[len(v):]
		if pack := servicePack.FindStringSubmatch(rest); pack != nil {
			v += "." + pack[1]
			rest = rest[len(pack[0]):]
		}
		if v = plausible(s.Distribution, v); v == "" {
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
		rest = rest[len(more[0])-len(more[1]):]
	}
	s.OrLater = len(s.Versions) > 0 && later.MatchString(rest)
	s.Open = len(s.Versions) > 0 && (s.Open || vmware)
	return s
}

// majors are the first and last major version that a distribution has or may come
// to have; a number outside them is something else.
var majors = map[string][2]int{
	CentOS: {2, 10}, CentOSStream: {8, 12}, RHEL: {2, 12}, OracleLinux: {4, 12}, RockyLinux: {8, 12}, AlmaLinux: {8, 12},
	Ubuntu: {4, 30}, Debian: {2, 20}, SUSE: {8, 20}, SUSEDesktop: {8, 20}, OpenSUSE: {10, 42}, Fedora: {1, 60}, AlibabaCloudLinux: {2, 17},
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
