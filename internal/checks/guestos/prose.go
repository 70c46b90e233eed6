// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"slices"
	"strings"
)

var (
	bareLinux = regexp.MustCompile(`\blinux\b`)
	// negated ends a text before a name that the system does not have.
	negated = regexp.MustCompile(`(?:\b(?:not|non|no|never|except|former|formerly|ex|like|similar to|replac(?:es|ing|ement (?:for|of)))\b|非|不是)[ -]*$`)
	// similar follows a name that the system does not have, either.
	similar = regexp.MustCompile(`^[ 0-9.-]*\b(?:based|like|compatible|clone|rebuild|derivative|replacement|successor)\b`)
	// orBefore is a word before an alternative.
	orBefore = regexp.MustCompile(`([^\s/、|]+)(?: or | ?(?:/|、|\||或) ?)$`)
	// bounded is before a name whose version is only a bound.
	bounded = regexp.MustCompile(`(?:\b(?:from|since|before|until|up to|at least|minimum|min|(?:older|newer|later|earlier|higher|lower) than|below|above)|` +
		`[<>≤≥]=?|不低于|至少|高于|低于|早于|晚于)[ :]*$`)
	// based begins a part about a similar or an earlier system.
	based = regexp.MustCompile(`\b(?:based on|compatible with|derived from|formerly|upgraded from|migrated from)\b.*$`)
	// directory is what WMI appends: |C:\Windows|\Device\Harddisk0\Partition4.
	directory = regexp.MustCompile(`\|?\b[a-z]:\\.*$`)
	// remark is a part in parentheses, and meant one that belongs to the name.
	remark = regexp.MustCompile(`\(([^()]*)\)`)
	meant  = regexp.MustCompile(`^(?:(?:or|and|v|version|release|server|sp|service pack|update|r) ?)?[0-9]+(?:\.(?:[0-9]+|x|\*))*` +
		`(?:[ -]?(?:lts|r ?2|(?:sp|service pack|update|u) ?[0-9]+))*$|^(?:lts|r ?2|stream)$`)
)

// fromProse parses a name in words: in lower case, with single spaces, without quotes.
func fromProse(text string) System {
	text = directory.ReplaceAllString(text, "")
	s := named(spread(text), vmwareWidth.MatchString(text))
	if s.Distribution == WindowsDesktop && len(s.Versions) == 0 {
		s.Distribution = "" // what is not Windows 10 for certain may be a server
	}
	s.Bits = s.bitsIn(text)
	if s.Bits == 64 && slices.Equal(s.Versions, []string{"NT"}) { // the kernel of a later system
		s.Distribution, s.Versions = "", nil
	}
	return s
}

// spread removes the width and dates from a text and puts spaces between its words
// and numbers: centos7.9 is CentOS 7.9, win2012r2_x64 is Windows 2012 R2.
func spread(text string) string {
	text = expandNames(text)
	if strings.Contains(text, "-") {
		text = kernelRelease.ReplaceAllString(text, "$1 ")
	}
	text = withoutWidth(date.ReplaceAllString(text, "$1 "))
	text = strings.ReplaceAll(numbers.ReplaceAllString(text, "$1.$2"), "_", " ")
	text = hyphen.ReplaceAllString(text, "$1 $2")
	text = wordNumber.ReplaceAllString(text, "$1 $2")
	text = numberWord.ReplaceAllString(text, "$1 $2")
	return strings.Join(strings.Fields(text), " ")
}

var (
	// kernelRelease is that of Linux behind a version, as Kubernetes prints it.
	kernelRelease = regexp.MustCompile(`([0-9][^\n]* )[2-6]\.[0-9]{1,2}\.[0-9]{1,3}-[0-9]\S*`)
	hyphen        = regexp.MustCompile(`\b(windows|win|server|ubuntu|centos|debian|rhel|sles)[-.]([a-z0-9])`)
	numbers       = regexp.MustCompile(`([0-9])_([0-9])`)
	wordNumber    = regexp.MustCompile(`([a-z])([0-9])`)
	numberWord    = regexp.MustCompile(`([0-9])([a-z])`)
)

// named parses a spread text. A text that names two systems is not understood.
func named(text string, vmware bool) System {
	text = based.ReplaceAllString(text, "")
	var remarks []string
	main := remark.ReplaceAllStringFunc(text, func(part string) string {
		inner := strings.TrimSpace(part[1 : len(part)-1])
		if meant.MatchString(inner) || len(inner) > 1 && laterText.MatchString(inner) {
			return " " + inner + " "
		}
		remarks = append(remarks, inner)
		return " "
	})
	main = strings.Join(strings.Fields(main), " ")
	found := mentions(main)
	if len(found) == 0 { // it may stand in parentheses
		main = strings.Join(strings.Fields(strings.NewReplacer("(", " ", ")", " ").Replace(text)), " ")
		found = mentions(main)
	}
	isAliyun := func(m mention) bool { return main[m.start:m.end] == "aliyun" }
	if slices.ContainsFunc(found, func(m mention) bool { return m.distribution != AlibabaCloudLinux }) {
		found = slices.DeleteFunc(found, isAliyun) // the cloud, not the system
	}
	if len(found) > 0 {
		if isAnother(main[:found[0].start]) {
			return System{}
		}
		s := merge(main, found, vmware)
		if bounded.MatchString(main[:found[0].start]) || s.contradicted(remarks) {
			s.Versions, s.Open, s.OrLater = nil, false, false
		}
		return s
	}
	place := bareLinux.FindStringIndex(main)
	if place == nil || isAnother(main[:place[0]]) || leftover(main[place[1]:]).foreign {
		return System{}
	}
	return System{Family: Linux}
}

// contradicted reports whether a remark names the system in another version, as
// behind the name of a host: win2012-dc (Windows Server 2019).
func (s System) contradicted(remarks []string) bool {
	return slices.ContainsFunc(remarks, func(text string) bool {
		if !digits.MatchString(text) {
			return false
		}
		found := mentions(text)
		if len(found) == 0 {
			return false
		}
		other := merge(text, found, false)
		differs := func(v string) bool {
			return !slices.ContainsFunc(s.Versions, func(own string) bool {
				return strings.HasPrefix(v+".", own+".") || strings.HasPrefix(own+".", v+".")
			})
		}
		return other.Distribution == s.Distribution && slices.ContainsFunc(other.Versions, differs)
	})
}

// isAnother reports whether the text before a name says that the system is another one,
// or may be.
func isAnother(before string) bool {
	joined := orBefore.FindStringSubmatch(before)
	return negated.MatchString(before) || joined != nil && !ordinary[joined[1]]
}

// merge parses the text behind each name, and returns the one system that it is about.
func merge(text string, found []mention, vmware bool) System {
	var s System
	stated := false // whether s comes from a part with numbers
	for i, m := range found {
		end := len(text)
		if i+1 < len(found) {
			end = found[i+1].start
		}
		if similar.MatchString(text[m.end:end]) {
			return System{}
		}
		var next System
		if m.family == Windows {
			next = windowsFromText(text[m.start:end])
		} else {
			next = m.system(text[m.end:end], vmware)
		}
		hasNumbers := strings.ContainsAny(text[m.end:end], "0123456789")
		switch {
		case i == 0:
			s, stated = next, hasNumbers
		case s.Family == "" || s.Family != next.Family:
			return System{}
		case s.Distribution != next.Distribution && s.Family != Windows:
			return System{}
		case !hasNumbers && (next.Distribution == "" || next.Distribution == s.Distribution):
		case !stated && (s.Distribution == "" || next.Distribution == s.Distribution):
			s, stated = next, hasNumbers
		case s.Distribution != next.Distribution:
			s = System{Family: Windows}
		case len(s.Versions) == 0 || len(next.Versions) == 0:
			s.Versions, s.OrLater, s.Open = nil, false, false
		default:
			for _, v := range next.Versions {
				if !slices.Contains(s.Versions, v) {
					s.Versions = append(s.Versions, v)
				}
			}
			s.OrLater, s.Open = s.OrLater || next.OrLater, s.Open || next.Open
		}
	}
	if s.Family != Linux && strings.Contains(text, "linux") && bareLinux.MatchString(withoutNames(text, found)) {
		return System{}
	}
	return s
}

// withoutNames returns a text without the names in it.
func withoutNames(text string, found []mention) string {
	for _, m := range slices.Backward(found) {
		text = text[:m.start] + " " + text[m.end:]
	}
	return text
}
