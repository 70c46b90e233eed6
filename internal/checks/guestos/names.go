package guestos

import (
	"regexp"
	"slices"
	"strings"
)

// A name is how texts name a distribution. The first name that a text has
// counts, so what contains another stands before it.
type name struct {
	pattern      *regexp.Regexp
	distribution string
	family       Family
}

func linux(pattern, distribution string) name {
	return name{regexp.MustCompile(pattern), distribution, Linux}
}

func other(pattern, distribution string) name {
	return name{regexp.MustCompile(pattern), distribution, Other}
}

// names are the distributions that texts name: what VMware writes as guest full
// name, ECS as OSName, /etc/os-release as PRETTY_NAME, and people by themselves.
var names = []name{
	linux(`\bcentos[ _-]*stream\b`, CentOSStream),
	linux(`\bcentos\b`, CentOS),
	linux(`\b(?:alibaba cloud linux|aliyun linux|alinux|aliyun)(?:[0-9]|\b)`, AlibabaCloudLinux),
	linux(`\boracle (?:enterprise )?linux\b|\boel\b`, OracleLinux),
	linux(`\brocky ?linux\b|\brocky\b`, RockyLinux),
	linux(`\balma ?linux\b`, AlmaLinux),
	linux(`\bamazon linux\b`, AmazonLinux),
	linux(`\bred ?hat enterprise linux\b|\brhel(?:[0-9]|\b)`, RHEL),
	linux(`\bred ?hat linux\b`, "Red Hat Linux"),
	linux(`\bred ?hat\b`, RHEL),
	linux(`\bubuntu\b`, Ubuntu),
	linux(`\bdebian\b`, Debian),
	linux(`\bopen ?suse\b`, OpenSUSE),
	linux(`\bsuse linux enterprise\b|\bsle[sd](?:[0-9]|\b)`, SUSE),
	linux(`\bsuse\b`, SUSE),
	linux(`\bfedora\b`, Fedora),
	linux(`\banolis ?(?:os)?\b`, "Anolis OS"),
	linux(`\bopen ?euler\b`, "openEuler"),
	linux(`\b(?:neo)?kylin\b|麒麟`, "Kylin"),
	linux(`\buniontech\b|\buos\b|统信`, "UOS"),
	linux(`\bphoton os\b`, "Photon OS"),
	linux(`\bcore ?os\b`, "CoreOS"),
	linux(`\bflatcar\b`, "Flatcar"),
	linux(`\bgentoo\b`, "Gentoo"),
	linux(`\barch linux\b`, "Arch Linux"),
	linux(`\basianux\b`, "Asianux"),
	linux(`\bmiracle linux\b`, "MIRACLE LINUX"),
	linux(`\bpardus\b`, "Pardus"),
	linux(`\bprolinux\b`, "ProLinux"),
	linux(`\bfusionos\b`, "FusionOS"),
	linux(`\bturbolinux\b`, "Turbolinux"),
	linux(`\bmandrake\b`, "Mandrake Linux"),
	linux(`\bmandriva\b`, "Mandriva Linux"),
	linux(`\bnovell open enterprise server\b`, "Open Enterprise Server"),
	linux(`\bnovell linux desktop\b`, "Novell Linux Desktop"),
	linux(`\bsun java desktop system\b`, "Sun Java Desktop System"),
	linux(`\blinux\b`, ""),
	other(`\bfreebsd\b`, "FreeBSD"),
	other(`\b(?:open|net)bsd\b`, "BSD"),
	other(`\bsolaris\b|\bsunos\b`, "Solaris"),
	other(`\bmac ?os\b|\bos x\b|\bdarwin\b`, "macOS"),
	other(`\baix\b`, "AIX"),
	other(`\bhp-ux\b`, "HP-UX"),
	other(`\bos/2\b`, "OS/2"),
	other(`\becomstation\b`, "eComStation"),
	other(`\bnetware\b`, "NetWare"),
	other(`\bopenserver\b`, "OpenServer"),
	other(`\bunixware\b`, "UnixWare"),
	other(`\besxi?\b`, "VMware ESX"),
	other(`\bms-dos\b`, "MS-DOS"),
}

// versionAfter is a version behind a name: "linux server release 7.9.2009",
// "gnu/linux 11", "leap 15.5", "4/5 or later", "15 sp4", "v10".
var versionAfter = regexp.MustCompile(`^[^0-9(]{0,40}?\bv?([0-9]+(?:\.[0-9]+)*)(?:/([0-9]+(?:/[0-9]+)*))?(?:[ -]sp ?([0-9]+))?`)

var (
	windowsText    = regexp.MustCompile(`\bwin(?:dows)?(?:[0-9]|\b)`)
	windowsServer  = regexp.MustCompile(`\b(?:win(?:dows)? ?)?server,? ?(?:version )?(20[0-9]{2}|nt)\b(?:.{0,24}?\b(r2)\b)?|\bwin(?:dows)? ?(20(?:03|08|12|16|19|2[0-9]))\b(?:.{0,24}?\b(r2)\b)?`)
	windowsOld     = regexp.MustCompile(`\bwindows 2000 (?:advanced |datacenter )?server\b|\bwindows nt\b`)
	windowsDesktop = regexp.MustCompile(`\bwin(?:dows)? ?(3\.1|95|98|me|2000|xp|vista|7|8\.1|8|10|11|12)\b`)
	orLater        = regexp.MustCompile(`\bor (?:later|newer)\b|或更高版本|及更高版本|以上`)
	vmwareWidth    = regexp.MustCompile(`\((?:32|64)(?:-bit| ?位)\)\s*$`)
)

// fromText understands a name in prose, in lower case and with single spaces.
func fromText(text string) System {
	if windowsText.MatchString(text) {
		return windowsFromText(text)
	}
	for _, n := range names {
		place := n.pattern.FindStringIndex(text)
		if place == nil {
			continue
		}
		s := System{Family: n.family, Distribution: n.distribution}
		if n.distribution != "" {
			s.Versions = versionsIn(n, text, place)
			s.OrLater = len(s.Versions) > 0 && orLater.MatchString(text)
			// VMware's full names tell only major versions.
			s.Open = len(s.Versions) > 0 && vmwareWidth.MatchString(text)
		}
		return s
	}
	return System{}
}

// versionsIn finds the version behind a name, which may end in a digit of it.
func versionsIn(n name, text string, place []int) []string {
	rest := text[place[1]:]
	if last := text[place[1]-1]; last >= '0' && last <= '9' {
		rest = text[place[1]-1:]
	}
	// A second name of the same product: Alibaba Cloud Linux (Aliyun Linux) 2.1903.
	if again := n.pattern.FindStringIndex(rest); again != nil {
		rest = strings.TrimLeft(rest[again[1]:], ") ")
	}
	match := versionAfter.FindStringSubmatch(rest)
	if match == nil {
		return nil
	}
	versions := []string{match[1]}
	if match[2] != "" {
		versions = append(versions, strings.Split(match[2], "/")...)
	}
	if match[3] != "" {
		versions[0] += "." + match[3]
	}
	return versions
}

func windowsFromText(text string) System {
	s := System{Family: Windows}
	if match := windowsServer.FindStringSubmatch(text); match != nil {
		s.Distribution = WindowsServer
		release := strings.ToUpper(match[1] + match[3])
		if match[2]+match[4] != "" {
			release += " R2"
		}
		if slices.Contains(serverReleases, release) {
			s.Versions = []string{release}
			s.OrLater = orLater.MatchString(text)
		}
		return s
	}
	if match := windowsOld.FindString(text); match != "" {
		s.Distribution = WindowsServer
		s.Versions = []string{"2000"}
		if strings.HasSuffix(match, "nt") {
			s.Versions = []string{"NT"}
		}
		return s
	}
	if match := windowsDesktop.FindStringSubmatch(text); match != nil {
		s.Distribution = WindowsDesktop
		for _, release := range desktopReleases {
			if strings.EqualFold(release, match[1]) {
				s.Versions = []string{release}
			}
		}
		return s
	}
	if strings.Contains(text, "server") {
		s.Distribution = WindowsServer
	}
	return s
}

// windowsBuilds are the products of Windows versions and builds, as ver and
// systeminfo print them. A build of several products tells only the family.
// Source: https://learn.microsoft.com/en-us/windows/release-health/release-information
// and .../windows-server-release-info; for the versions before 10,
// https://learn.microsoft.com/en-us/windows/win32/sysinfo/operating-system-version
var windowsBuilds = map[string]System{
	"10.0.20348": {Distribution: WindowsServer, Versions: []string{"2022"}},
	"10.0.10240": {Distribution: WindowsDesktop, Versions: []string{"10"}},
	"10.0.10586": {Distribution: WindowsDesktop, Versions: []string{"10"}},
	"10.0.15063": {Distribution: WindowsDesktop, Versions: []string{"10"}},
	"10.0.19041": {Distribution: WindowsDesktop, Versions: []string{"10"}},
	"10.0.19044": {Distribution: WindowsDesktop, Versions: []string{"10"}},
	"10.0.19045": {Distribution: WindowsDesktop, Versions: []string{"10"}},
	"10.0.22000": {Distribution: WindowsDesktop, Versions: []string{"11"}},
	"10.0.22621": {Distribution: WindowsDesktop, Versions: []string{"11"}},
	"10.0.22631": {Distribution: WindowsDesktop, Versions: []string{"11"}},
	"5.1.2600":   {Distribution: WindowsDesktop, Versions: []string{"XP"}},
}

// windowsVersion is what ver prints: Microsoft Windows [Version 10.0.20348.2322].
var windowsVersion = regexp.MustCompile(`\[(?:version|版本) ([0-9]+\.[0-9]+\.[0-9]+)(?:\.[0-9]+)?\]`)

func fromVer(text string) (System, bool) {
	match := windowsVersion.FindStringSubmatch(text)
	if match == nil {
		return System{}, false
	}
	s := windowsBuilds[match[1]]
	s.Family = Windows
	return s, true
}

// bitsIn finds the width that a text names.
func bitsIn(text string) int {
	found := 0
	for _, w := range widths {
		if w.pattern.MatchString(text) {
			if found != 0 && found != w.bits {
				return 32 // 32 where either is said
			}
			found = w.bits
		}
	}
	return found
}

var widths = []struct {
	pattern *regexp.Regexp
	bits    int
}{
	{regexp.MustCompile(`\b(?:64[- ]?bit|x86[_-]64|amd64|x64|arm64|aarch64)\b|64 ?位|(?:^|[_ -])x64(?:[_ -]|$)`), 64},
	{regexp.MustCompile(`\b(?:32[- ]?bit|i[3-6]86|x86|x32)\b(?:[^_-]|$)|32 ?位|(?:^|[_ -])i386(?:[_ -]|$)`), 32},
}
