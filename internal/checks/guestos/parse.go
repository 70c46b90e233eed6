// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// Parse parses a text. What it does not understand is unknown in the result.
func Parse(text string) System {
	folded := fold(text)
	if pretty, found := fromOSRelease(text); found {
		folded = fold(pretty)
	}
	const longest = 300 // no name is longer
	if len(folded) > longest {
		return System{}
	}
	if s, ok := fromGuestID(folded); ok {
		return s
	}
	if s, ok := fromImageID(folded); ok {
		return s
	}
	bits := bitsIn(folded)
	if uname.MatchString(folded) {
		return System{Family: Linux, Bits: bits}
	}
	vmware := vmwareWidth.MatchString(folded)
	s := fromText(fold(spread(folded)), vmware)
	s.Bits = bits
	return s
}

// fold removes quotes and trademark signs, lowers the case, and makes spaces
// single.
func fold(text string) string {
	return strings.ToLower(strings.Join(strings.Fields(clean.Replace(text)), " "))
}

var clean = strings.NewReplacer(`"`, " ", "'", " ", "®", " ", "(r)", " ", "(R)", " ", "™", " ", "(tm)", " ", "（", "(", "）", ")", "\u00a0", " ")

// spread removes the width from a text and puts spaces between its words and
// numbers: centos7.9 is CentOS 7.9, win2012r2_x64 is Windows 2012 R2.
func spread(text string) string {
	text = bits32.ReplaceAllString(bits64.ReplaceAllString(text, " "), " ")
	text = strings.ReplaceAll(numbers.ReplaceAllString(text, "$1.$2"), "_", " ")
	text = hyphen.ReplaceAllString(text, "$1 $2")
	text = wordNumber.ReplaceAllString(text, "$1 $2")
	return numberWord.ReplaceAllString(text, "$1 $2")
}

var (
	hyphen     = regexp.MustCompile(`\b(windows|win|server|ubuntu|centos|debian|rhel|sles)-([a-z0-9])`)
	numbers    = regexp.MustCompile(`([0-9])_([0-9])`)
	wordNumber = regexp.MustCompile(`([a-z])([0-9])`)
	numberWord = regexp.MustCompile(`([0-9])([a-z])`)

	prettyName = regexp.MustCompile(`(?m)\bPRETTY_NAME=(?:"([^"]*)"|'([^']*)'|(\S+))`)
	releaseID  = regexp.MustCompile(`(?m)(?:^|\s)NAME=(?:"([^"]*)"|'([^']*)'|(\S+))[\s\S]*?\bVERSION_ID=(?:"([^"]*)"|'([^']*)'|(\S+))`)
)

// fromOSRelease finds the name in the full text of /etc/os-release, which also names
// similar distributions.
func fromOSRelease(text string) (string, bool) {
	if match := prettyName.FindStringSubmatch(text); match != nil {
		return strings.Join(match[1:], ""), true
	}
	if match := releaseID.FindStringSubmatch(text); match != nil {
		return strings.Join(match[1:4], "") + " " + strings.Join(match[4:], ""), true
	}
	return "", false
}

// bitsIn returns the width that a text names, 32 if it names both. A name for
// 64-bit, such as x86_64, can contain a name for 32-bit, so it is removed first.
func bitsIn(text string) int {
	rest := bits64.ReplaceAllString(text, " ")
	switch {
	case bits32.MatchString(rest):
		return 32
	case rest != text:
		return 64
	}
	return 0
}

var (
	bits64 = regexp.MustCompile(`\(?(?:\b64[- ]?bits?\b|64 ?位)\)?|\b(?:x86[_ -]64|amd64|arm64|aarch64)\b|(?:\b|_)x64(?:\b|_)`)
	bits32 = regexp.MustCompile(`\(?(?:\b32[- ]?bits?\b|32 ?位)\)?|(?:\b|_)(?:i[3-6]86|x86|x32)(?:\b|_)`)
)
