// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// only64BitFrom are the first versions that their makers released in 64 bits only, by
// distribution, and an empty string if that is so of all versions. CentOS 7 is not
// among them, because there is a community build for i386.
var only64BitFrom = map[string]string{
	// https://blogs.msdn.microsoft.com/philpenn/2009/03/11/w2k8-r2-server-is-64-bit-only/
	WindowsServer: "2008 R2",
	// https://access.redhat.com/solutions/509373
	RHEL: "7",
	// https://www.suse.com/releasenotes/x86_64/SUSE-SLES/12/index.html
	SUSE: "12",
	// https://wiki.ubuntu.com/FocalFossa/ReleaseNotes, for Server and Desktop alike:
	// i386 has neither an image nor an upgrade after 18.04.
	Ubuntu: "20",
	// https://www.centos.org/download/
	CentOSStream: "",
	// https://wiki.rockylinux.org/rocky/version/
	RockyLinux: "",
	// https://wiki.almalinux.org/release-notes/
	AlmaLinux: "",
	// https://www.alibabacloud.com/help/en/alinux/product-overview/overview-of-alibaba-cloud-linux
	AlibabaCloudLinux: "",
}

// only64Bit reports whether the system exists in 64 bits only, whichever of its
// possible versions it has.
func (s System) only64Bit() bool {
	first, listed := only64BitFrom[s.Distribution]
	if !listed || first == "" {
		return listed
	}
	earlier := func(version string) bool {
		if s.Family == Windows {
			return slices.Index(serverReleases, version) < slices.Index(serverReleases, first)
		}
		major, _ := strconv.Atoi(strings.SplitN(version, ".", 2)[0])
		bound, _ := strconv.Atoi(first)
		return major < bound
	}
	return len(s.Versions) > 0 && !slices.ContainsFunc(s.Versions, earlier)
}

var (
	bits64 = regexp.MustCompile(`\(?(?:_?64[- ]?bits?\b|_?64guest\b|64[ -]?(?:位元?|ビット|비트|разрядн[а-я]*))\)?|` +
		`\b(?:x86[_ -]64|amd64|arm64|aarch64|ia64|itanium|ppc64(?:le)?|s390x)\b|(?:^|[^a-z])x64(?:-based (?:pc|processor))?(?:\b|_)|[-_ ]64(?:$|[,)])`)
	bits32 = regexp.MustCompile(`\(?(?:_?32[- ]?bits?\b|/386\b|32[ -]?(?:位元?|ビット|비트|разрядн[а-я]*))\)?|` +
		`(?:\b|_)(?:i[3-6]86|x32|armhf|armv[67]l)(?:\b|_)`)
	// bareX86 is often a name for both widths.
	bareX86 = regexp.MustCompile(`(?:^|[^a-z])x86(?:\b|_)`)
	// eitherWidth says that a text is about both widths.
	eitherWidth = regexp.MustCompile(`\b32[- ]?(?:bits?|位)? ?(?:/|,|&|、|和|或|or|and) ?(?:x?64\b|64)[- ]?(?:bits?\b|位)?|` +
		`\b64[- ]?(?:bits?|位)? ?(?:(?:/|&|、|和|或|or|and) ?32[- ]?(?:bits?\b|位)?|, ?32[- ]?(?:bits?\b|位))`)
	// architectures are two of them, joined.
	architectures = regexp.MustCompile(`\b(?:amd64|x86[_-]64|x64|x86|i[3-6]86) ?(?:/|,|&|\+|、|和|或|or|and) ?(?:amd64|x86[_-]64|x64|x86|i[3-6]86)\b`)
	// ofSoftware is the width of something else, and ofProcessor that of the processor.
	ofSoftware = regexp.MustCompile(`(?:32|64)[- ]?bits? ?(?:apps?|applications?|lib(?:s|rary|raries)?|programs?|software|clients?|drivers?|odbc|office|iis|java|jre|host)\b`)
	// appended32 is the architecture that somebody appended to a name that may say
	// otherwise.
	appended32  = regexp.MustCompile(`, ?(?:i[3-6]86|32[- ]?bits?)$`)
	ofProcessor = regexp.MustCompile(`x64-based (?:pc|processor)`)
	// eitherWindows says so of Windows, which has an x86 and an x64.
	eitherWindows = regexp.MustCompile(`\bx86 ?(?:/|,|&|\+|、|和|或|or|and) ?x64\b|\bx64 ?(?:/|,|&|\+|、|和|或|or|and) ?x86\b`)
	vmwareWidth   = regexp.MustCompile(`\((?:32|64)[ -]?(?:bits?|位元?|ビット|비트)\)\s*$`)
)

// bitsIn returns the width that a text names, none if it names both. A name for
// 64-bit, such as x86_64, can contain a name for 32-bit, so it is removed first.
func (s System) bitsIn(text string) int {
	if !mayNameWidth(text) || eitherWidth.MatchString(text) || s.Family == Windows && eitherWindows.MatchString(text) {
		return 0
	}
	text = ofSoftware.ReplaceAllString(text, " ")
	if system := ofProcessor.ReplaceAllString(text, " "); bits32.MatchString(system) {
		text = system
	}
	rest := bits64.ReplaceAllString(text, " ")
	switch is32, is64 := bits32.MatchString(rest), rest != text; {
	case is32 && is64 && !appended32.MatchString(text):
		return 0
	case is32:
		return 32
	case is64:
		return 64
	case bareX86.MatchString(rest) && !s.only64Bit():
		return 32
	}
	return 0
}

// mayNameWidth spares most names the search for what a width is called.
func mayNameWidth(text string) bool {
	return slices.ContainsFunc([]string{"64", "32", "86", "itanium", "s390x", "arm"}, func(part string) bool { return strings.Contains(text, part) })
}

// withoutWidth removes the width from a text. What stands before x64 or x86 stays.
func withoutWidth(text string) string {
	if !mayNameWidth(text) {
		return text
	}
	text = architectures.ReplaceAllString(eitherWidth.ReplaceAllString(text, " "), " ")
	for _, width := range []*regexp.Regexp{bits64, bits32, bareX86} {
		text = width.ReplaceAllStringFunc(text, func(found string) string {
			before, _, _ := strings.Cut(found, "x")
			if found == before || strings.HasSuffix(found, "90x") {
				before = ""
			}
			return before + " "
		})
	}
	return text
}
