// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"slices"
	"strings"
)

var (
	windowsText = regexp.MustCompile(`\b(?:microsoft )?(?:win|windows|small business server)\b`)
	// otherProduct begins a part about another product, whose year is not that of
	// Windows.
	otherProduct  = regexp.MustCompile(`\b(?:with|sql|exchange|sharepoint|office|for)\b`)
	windowsServer = regexp.MustCompile(`\bserver\b`)
	serverNT      = regexp.MustCompile(`\bnt(?: server| workstation)?(?: ([0-9]+(?:\.[0-9]+)*))?`)
	// serverRelease is a year directly after the name, anotherYear one after that.
	serverRelease  = regexp.MustCompile(`\b(?:server|svr|srv|windows|win)(?:[ ,-]|version|standard|datacenter|enterprise|essentials|edition)*` + serverYear)
	anotherYear    = regexp.MustCompile(`^ ?(?:/|,|or) ?` + serverYear)
	desktopRelease = regexp.MustCompile(`\b(?:win|windows) (3\.1|95|98|me|xp|vista|7|8\.1|8|10|11|12)\b(\. ?(?:x|\*))?(?: ?(?:or|/) ?(7|8\.1|8|10|11)\b)?`)
	workstation    = regexp.MustCompile(`\b2000 (?:pro|professional)\b`)
	// laterRelease says that it may also be a later release.
	laterRelease = regexp.MustCompile(`\b(?:or|and) (?:later|newer|higher|above|up)\b|[0-9] ?\+|更高版本|以上`)
	// windowsVersion is in the output of ver: [Version 10.0.20348.2322].
	windowsVersion = regexp.MustCompile(`\[(?:version|版本) ?([0-9]+\.[0-9]+\.[0-9]+)(?:\.[0-9]+)?\]`)
	longVersion    = regexp.MustCompile(`^[0-9]+\.[0-9]+\.[0-9]+`)
)

// serverYear is the year of a Windows Server release, and the R2 that may follow
// it or the edition.
const serverYear = `(20(?:00|03|08|12|16|19|22|25))\b([^0-9(/]{0,24}?\br ?2\b)?`

// windowsFromText parses a text that begins with the name of Windows.
func windowsFromText(text string) System {
	if match := windowsVersion.FindStringSubmatch(text); match != nil {
		return fromBuild(match[1])
	}
	if place := otherProduct.FindStringIndex(text); place != nil {
		text = text[:place[0]]
	}
	s := System{Family: Windows}
	if match := serverNT.FindStringSubmatch(text); match != nil {
		switch {
		case match[1] == "" || match[1][0] == '3' || match[1][0] == '4':
			s.Distribution, s.Versions = WindowsServer, []string{"NT"}
			return s
		default: // later systems print the kernel's version
			return fromBuild(longVersion.FindString(match[1]))
		}
	}
	if match := desktopRelease.FindStringSubmatch(text); match != nil && !windowsServer.MatchString(text) {
		s.Distribution = WindowsDesktop
		for _, release := range desktopReleases {
			if strings.EqualFold(release, match[1]) || release == match[3] {
				s.Versions = append(s.Versions, release)
			}
		}
		if match[1] == "8" && match[2] != "" {
			s.Versions = []string{"8", "8.1"}
		}
		s.OrLater = laterRelease.MatchString(text)
		return s
	}
	rest, next := text, serverRelease
	for place := next.FindStringSubmatchIndex(rest); place != nil; place = next.FindStringSubmatchIndex(rest) {
		release := rest[place[2]:place[3]]
		if place[4] >= 0 {
			release += " R2"
		}
		if !slices.Contains(serverReleases, release) {
			s.Versions = nil
			break
		}
		s.Versions = append(s.Versions, release)
		rest, next = rest[place[1]:], anotherYear
	}
	switch {
	case workstation.MatchString(text):
		s.Distribution, s.Versions = WindowsDesktop, []string{"2000 Professional"}
	case windowsServer.MatchString(text) || len(s.Versions) > 0 && s.Versions[0] != "2000":
		s.Distribution = WindowsServer
		s.OrLater = len(s.Versions) > 0 && laterRelease.MatchString(text)
	default: // Windows 2000 alone may be either
		s.Versions = nil
	}
	return s
}

// windowsBuilds are the products by Windows version and build, as ver and
// systeminfo print them. A build that several products share says only the family.
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

func fromBuild(version string) System {
	s := windowsBuilds[version]
	s.Family = Windows
	return s
}
