// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"slices"
	"strings"
)

var (
	// otherProduct begins a part about another product, whose year is not that of
	// Windows.
	otherProduct  = regexp.MustCompile(`\b(?:with|sql|exchange|sharepoint|office|for)\b`)
	windowsServer = regexp.MustCompile(`\b(?:server|srv|svr)\b`)
	kernelName    = regexp.MustCompile(`\bnt\b`) // Windows NT 10.0 is the kernel of Windows 10
	serverNT      = regexp.MustCompile(`\bnt\b(?: advanced)?(?: server| workstation)?(?: ([0-9]+(?:\.[0-9]+)*))?`)
	// serverRelease is a year directly after the name, anotherYear one after that.
	serverRelease  = regexp.MustCompile(`\b(?:server|svr|srv|windows|win)(?:[ ,-]|version|standard|datacenter|enterprise|essentials|edition)*` + serverYear)
	anotherYear    = regexp.MustCompile(`^` + alternatively + `(?:server )?` + serverYear)
	desktopRelease = regexp.MustCompile(`\b(?:win|windows)[ -](` + desktopNames + `)\b`)
	anotherDesktop = regexp.MustCompile(`^` + alternatively + `(` + desktopNames + `)\b`)
	anyOfEight     = regexp.MustCompile(`^\. ?(?:x|\*)`)
	// notDesktop goes on with the version of a kernel, as in Windows 10.0, or is short
	// for a year, as in Win12R2.
	notDesktop  = regexp.MustCompile(`^(?:\.[0-9]| ?r ?2\b)`)
	orDesktop   = regexp.MustCompile(`(?:/|,|~|、|\||或|\bor\b|\band\b|\bto\b|-) ?(?:xp|vista|7|8|8\.1|10|11)\b`)
	nextRelease = regexp.MustCompile(`^ (?:20(?:00|03|08|12|16|19|22|25)|7|8|8\.1|10|11)\b`)
	// kernelPack is the service pack in what Python prints, and the version of the
	// kernel in what Java does.
	kernelPack = regexp.MustCompile(`-+ ?sp ?[0-9]+$|^ (?:5\.[0-2]|6\.[0-3]|10\.0)$`)
	// otherYear is a further release, and passingYear only a year.
	otherYear   = regexp.MustCompile(`\b20(?:00|03|08|12|16|19|22|25)\b`)
	passingYear = regexp.MustCompile(`\b(?:in|since|until|by) 20[0-9]{2}\b`)
	// unnamed is what Python prints of a server that is later than those it knows.
	unnamed     = regexp.MustCompile(`\bpost ?20[0-9]{2}`)
	workstation = regexp.MustCompile(`\b2000 (?:pro|professional)\b`)
	// r2 says that the year is also, or only, that of an R2, and notR2 that it is not.
	notR2  = regexp.MustCompile(`\b(?:not|non|no|without)\b|非|无`)
	alsoR2 = regexp.MustCompile(`\b(?:or|and)\b|[,&/、或和及]`)
	// desktopEdition and serverEdition are editions that only one of the two has, as of
	// Windows 10.
	desktopEdition = regexp.MustCompile(`\b(?:pro|professional|home|education|enterprise|workstations?|iot|ltsb|ltsc)\b|专业版|家庭版|教育版|企业版`)
	serverEdition  = regexp.MustCompile(`\b(?:server|datacenter|standard|essentials)\b|数据中心版|标准版`)
)

// desktopNames are the releases of Windows in lower case.
const desktopNames = `3\.1|95|98|me|xp|vista|7|8\.1|8|10|11|12`

// serverYear is the year of a Windows Server release, and the R2 that may follow
// it or the edition.
const serverYear = `(20(?:00|03|08|12|16|19|22|25))\b([^0-9(/]{0,24}?\br ?2\b)?`

// windowsFromText parses a text that begins with the name of Windows.
func windowsFromText(text string) System {
	version := windowsVersion.FindStringSubmatch(text)
	if version == nil {
		return windowsByName(text)
	}
	if unnamed.MatchString(text) {
		return System{Family: Windows, Distribution: WindowsServer}
	}
	s := windowsByName(kernelName.ReplaceAllString(windowsVersion.ReplaceAllString(text, " "), " "))
	build := windowsBuilds[version[1]]
	isServer := s.Distribution == WindowsServer || strings.HasPrefix(version[1], "10.") && serverEdition.MatchString(text)
	switch {
	case isServer && len(s.Versions) > 0:
		if build.server != "" && !slices.Contains(s.Versions, build.server) {
			s.Versions = nil // the release and the build contradict each other
		}
	case isServer:
		s.Distribution = WindowsServer
		if build.server != "" {
			s.Versions = []string{build.server}
		}
	case s.Distribution == WindowsDesktop && (!strings.HasPrefix(version[1], "10.") || desktopEdition.MatchString(text)):
		// Windows 10 alone may be the beginning of the version.
		if build.desktop != "" && !slices.Contains(s.Versions, build.desktop) {
			s.Versions = nil // Windows 11 calls itself Windows 10 in its registry
		}
	default:
		return fromBuild(version[1])
	}
	return s
}

// windowsByName parses a text that begins with the name of Windows and has no build.
func windowsByName(text string) System {
	if place := otherProduct.FindStringIndex(text); place != nil {
		text = strings.TrimRight(text[:place[0]], " +&/,-")
	}
	s := System{Family: Windows}
	if place := serverNT.FindStringSubmatchIndex(text); place != nil {
		alone := place[2] < 0 && strings.Trim(text[place[1]:], " ,") == ""
		if alone || place[2] >= 0 && (text[place[2]] == '3' || text[place[2]] == '4') {
			s.Distribution, s.Versions = WindowsServer, []string{"NT"}
			if strings.Contains(text[place[0]:place[1]], "workstation") {
				s.Distribution, s.Versions = WindowsDesktop, []string{"NT Workstation"}
			}
		} // later systems print the kernel's version
		return s
	}
	rest := text
	desktop := desktopRelease.FindStringSubmatchIndex(text)
	server := serverRelease.FindStringSubmatchIndex(text)
	switch {
	case workstation.MatchString(text):
		s.Distribution, s.Versions = WindowsDesktop, []string{"2000 Professional"}
	case desktop != nil && server != nil:
		return s // such as Windows 10/Server 2019
	case desktop != nil && notDesktop.MatchString(text[desktop[1]:]):
		return s
	case desktop != nil && !windowsServer.MatchString(text):
		s.Distribution = WindowsDesktop
		s.Versions, rest = desktopVersions(text, desktop)
	case server != nil && desktop == nil:
		s.Distribution = WindowsServer
		s.Versions, rest = serverVersions(text, server)
		if len(s.Versions) > 0 && s.Versions[0] == "2000" && !windowsServer.MatchString(text) {
			return System{Family: Windows} // Windows 2000 alone may be either
		}
	case windowsServer.MatchString(text):
		s.Distribution = WindowsServer
	}
	rest = kernelPack.ReplaceAllString(rest, "")
	if next := nextRelease.FindString(rest); next != "" && !unit.MatchString(rest[len(next):]) || // a list without commas
		s.Distribution == WindowsServer && s.hasOther(rest) || s.Distribution == WindowsDesktop && joined(rest) {
		return s.withoutVersion(text)
	}
	left := leftover(rest)
	switch {
	case left.foreign:
		return System{}
	case left.number:
		return s.withoutVersion(text)
	case left.word || left.earlier:
		s.Versions = nil
	}
	s.OrLater = left.later && len(s.Versions) > 0
	return s
}

// joined reports whether a word joins another desktop release to the version.
func joined(rest string) bool {
	next := wordNext.FindStringSubmatch(rest)
	return next != nil && !ordinary[next[1]] && slices.Contains(desktopReleases, next[2])
}

// hasOther reports whether the text behind a version has the year of another one.
func (s System) hasOther(rest string) bool {
	years := otherYear.FindAllString(passingYear.ReplaceAllString(rest, ""), -1)
	return slices.ContainsFunc(years, func(year string) bool {
		return !slices.ContainsFunc(s.Versions, func(v string) bool { return strings.HasPrefix(v, year) })
	})
}

// withoutVersion returns what remains of a system if its versions do not hold. What
// begins with a desktop may go on with a server, as Windows 10/2016.
func (s System) withoutVersion(text string) System {
	if windowsServer.MatchString(text) && !orDesktop.MatchString(text) {
		return System{Family: Windows, Distribution: WindowsServer}
	}
	return System{Family: Windows}
}

// desktopVersions returns the releases at a place of the text, and what is left over.
func desktopVersions(text string, place []int) ([]string, string) {
	found, rest := text[place[2]:place[3]], text[place[1]:]
	if found == "8" && anyOfEight.MatchString(rest) {
		return []string{"8", "8.1"}, rest[len(anyOfEight.FindString(rest)):]
	}
	versions := []string{found}
	for more := anotherDesktop.FindStringSubmatch(rest); more != nil; more = anotherDesktop.FindStringSubmatch(rest) {
		versions = append(versions, more[1])
		rest = rest[len(more[0]):]
	}
	for i, v := range versions {
		for _, release := range desktopReleases {
			if strings.EqualFold(release, v) {
				versions[i] = release
			}
		}
	}
	return versions, rest
}

// serverVersions returns the releases at a place of the text, and what is left over;
// no releases if one of them does not exist.
func serverVersions(text string, place []int) (versions []string, rest string) {
	rest = text
	for place != nil {
		release, suffix := rest[place[2]:place[3]], ""
		if place[4] >= 0 {
			suffix = rest[place[4]:place[5]]
		}
		if suffix == "" || notR2.MatchString(suffix) || alsoR2.MatchString(suffix) {
			versions = append(versions, release)
		}
		if suffix != "" && !notR2.MatchString(suffix) {
			versions = append(versions, release+" R2")
		}
		rest = rest[place[1]:]
		place = anotherYear.FindStringSubmatchIndex(rest)
	}
	for _, v := range versions {
		if !slices.Contains(serverReleases, v) {
			return nil, rest
		}
	}
	if again := serverRelease.FindStringSubmatch(rest); again != nil && !slices.Contains(versions, again[1]) {
		return nil, rest
	}
	return versions, rest
}
