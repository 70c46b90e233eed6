// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"slices"
	"strings"
)

// A List is a closed list of versions by distribution. A version includes all
// versions that begin with it, unless the list also names some of those: next to
// 8.1, an 8 is only 8. A Windows release is only itself, and nil is every version.
type List map[string][]string

// AllVersions returns the list of the same distributions with every version.
func (l List) AllVersions() List {
	all := make(List, len(l))
	for distribution := range l {
		all[distribution] = nil
	}
	return all
}

// Listed says whether a system is on a list.
type Listed uint8

// The answers.
const (
	No Listed = iota
	Yes
	// Undecided is the answer if the system is not known exactly enough.
	Undecided
)

// Has reports whether the system is on the list.
func (l List) Has(s System) Listed {
	if s.Distribution == "" {
		return Undecided
	}
	entries, listed := l[s.Distribution]
	switch {
	case !listed:
		return No
	case entries == nil:
		return Yes
	}
	versions := s.possible()
	if len(versions) == 0 {
		return Undecided
	}
	answers := make([]Listed, len(versions))
	for i, v := range versions {
		answers[i] = s.on(entries, v)
	}
	for _, a := range answers {
		if a != answers[0] {
			return Undecided
		}
	}
	return answers[0]
}

// possible lists the versions that the system may have; none if they cannot be
// listed.
func (s System) possible() []string {
	if !s.OrLater {
		return s.Versions
	}
	releases := map[string][]string{WindowsServer: serverReleases, WindowsDesktop: desktopReleases}[s.Distribution]
	if len(s.Versions) == 0 {
		return nil
	}
	first := len(releases)
	for _, v := range s.Versions {
		if i := slices.Index(releases, v); i >= 0 {
			first = min(first, i)
		}
	}
	return releases[first:]
}

// on reports whether a version is among the entries.
func (s System) on(entries []string, version string) Listed {
	if s.Family == Windows {
		if slices.Contains(entries, version) {
			return Yes
		}
		return No
	}
	goesOn := func(prefix string) bool {
		return slices.ContainsFunc(entries, func(e string) bool { return strings.HasPrefix(e, prefix+".") })
	}
	finer := goesOn(version)
	covered := slices.ContainsFunc(entries, func(e string) bool {
		return version == e || strings.HasPrefix(version, e+".") && !goesOn(e)
	})
	switch {
	case finer && (s.Open || !covered):
		return Undecided
	case covered:
		return Yes
	}
	return No
}

// Before reports whether the system is a Windows Server earlier than a release.
func (s System) Before(release string) Listed {
	if s.Distribution != WindowsServer {
		if s.Distribution == "" && s.Family != Linux && s.Family != Other {
			return Undecided
		}
		return No
	}
	versions := s.possible()
	if len(versions) == 0 {
		return Undecided
	}
	earlier := List{WindowsServer: serverReleases[:slices.Index(serverReleases, release)]}
	return earlier.Has(s)
}
