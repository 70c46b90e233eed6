// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"errors"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// modifiedFileNotation is a modified file: its path, or the line in which a tool
// reports it. Its value is the path, as cleanPath writes it.
var modifiedFileNotation = checks.Notation[string]{
	Expected: "absolute paths, or lines that rpm -Va, dpkg -V, or debsums prints",
	Example:  `"/opt/app/run.sh"`,
	Parse: func(text string) (string, error) {
		text = strings.TrimSpace(text)
		if match := verifiedFile.FindStringSubmatch(text); match != nil {
			if strings.Trim(match[1], ".?") == "" {
				return "", errNotModified
			}
			text = match[2]
		}
		if match := debsumsFile.FindStringSubmatch(text); match != nil {
			text = match[1]
		}
		if match := testedFile.FindStringSubmatch(text); match != nil {
			if match[2] == "OK" {
				return "", errNotModified
			}
			text = match[1]
		}
		return cleanPath(text)
	},
}

var errNotModified = errors.New("a line without a difference does not say that the file was modified")

var (
	// verifiedFile is a line of rpm -Va or dpkg -V: "S.5....T.  c /etc/fstab".
	verifiedFile = regexp.MustCompile(`^([SM5DLUGTP.?]{8,9}|missing) +(?:[a-z] +)?(/.*?)(?: \(.*\))?$`)
	// debsumsFile is a line of debsums: "debsums: changed file /bin/ls (from coreutils
	// package)".
	debsumsFile = regexp.MustCompile(`^debsums: (?:changed|missing) file (/.*) \(from .* package\)$`)
	// testedFile is a line of debsums without options, or of sha256sum -c: "/bin/ls FAILED".
	testedFile = regexp.MustCompile(`^(/.*?):? +(OK|FAILED|REPLACED|MISSING)$`)
)

// readOnlyFileNotation is a read-only Windows file: its path, its name, or the line
// in which attrib reports it. Its value is the path or name, or empty if the line does
// not say that the file is read-only.
var readOnlyFileNotation = checks.Notation[string]{
	Expected: "absolute Windows paths, file names, or lines that attrib prints",
	Example:  `"disk.sys"`,
	Parse: func(text string) (string, error) {
		if match := attribFile.FindStringSubmatch(strings.TrimRight(text, " \r\n")); match != nil {
			if !strings.Contains(match[1], "R") {
				return "", nil
			}
			text = match[2]
		}
		text = strings.TrimSpace(text)
		if fileName.MatchString(text) {
			return text, nil
		}
		if strings.HasPrefix(text, "/") {
			return "", errors.New("")
		}
		return cleanPath(text)
	},
}

var (
	// attribFile is a line of attrib, which starts with a column of attributes:
	// "A    R   C:\Windows\System32\drivers\netkvm.sys".
	attribFile = regexp.MustCompile(`^([A-Z ]{8,}) ([A-Za-z]:\\.*)$`)
	fileName   = regexp.MustCompile(`^[^\\/:\s]+$`)
)

// drive is the start of an absolute Windows path, or a variable for C:\Windows.
var drive = regexp.MustCompile(`(?i)^(?:(?:\\\\\?\\)?([a-z]:)|%(?:systemroot|windir)%)[\\/]`)

// cleanPath writes an absolute path without repeated separators.
func cleanPath(text string) (string, error) {
	windows := drive.FindStringSubmatch(text)
	switch {
	case strings.ContainsAny(text, "\r\n") || strings.Contains(text, " /"):
		return "", errors.New("write one element for each file")
	case windows != nil:
		root := windows[1]
		if root == "" {
			root = `C:\Windows`
		}
		rest := strings.ReplaceAll(text[len(windows[0]):], `\`, "/")
		return root + strings.ReplaceAll(path.Clean("/"+rest), "/", `\`), nil
	case strings.HasPrefix(text, "/"):
		return path.Clean(text), nil
	}
	return "", errors.New("")
}

var (
	// systemDirectory matches what the Limits page calls critical system files: on Linux,
	// those in /sbin, /bin, and /lib*, which are links to directories in /usr on most
	// distributions; on Windows, for which it names none, those in the Windows directory.
	systemDirectory = regexp.MustCompile(`^/(?:usr/)?(?:s?bin|lib[^/]*)(?:/|$)|^(?i:[a-z]:\\windows)(?:\\|$)`)
	// openFile matches other parts of a system, of which the page does not say whether
	// they are critical.
	openFile = regexp.MustCompile(`^/(?:etc|boot|usr|var)/|^(?i:[a-z]:\\(?:bootmgr|boot\.ini|ntldr|boot\\|efi\\))`)
	// otherFile matches, among those, the files of applications, and what GRUB's own
	// tools rewrite.
	otherFile = regexp.MustCompile(`^/(?:usr/local|var/(?:log|tmp|spool|cache|www))/` +
		`|^/boot/(?:.*/)?(?:grub\.conf|grub\.cfg|user\.cfg|custom\.cfg|grubenv|device\.map)$`)
)

// systemFile holds if a file is in a system directory. The page's list is of
// examples, so it is undecided for other parts of the system.
func systemFile(path string) checks.Answer {
	switch {
	case systemDirectory.MatchString(path):
		return checks.Decided(true, "contains", "a system file")
	case openFile.MatchString(path) && !otherFile.MatchString(path) && !hasLimitOfItsOwn(path):
		return checks.Undecided("has a file of which the Limits page does not say whether it is critical, such as a configuration file: remove it if " +
			"it is meant to be edited, or waive vm_to_ecs_system_files")
	default:
		return checks.Decided(false, "contains", "no system file")
	}
}

// hasLimitOfItsOwn reports whether a file has a limit of its own on Linux.
func hasLimitOfItsOwn(path string) bool {
	return etcIssue.MatchString(path) || grubMenu.MatchString(path) || fstab.MatchString(path)
}

// driverFiles are the files of the community drivers that must not be read-only.
var driverFiles = []string{"netkvm.sys", "balloon.sys", "vioser.sys", "viostor.sys", "pvpanic.sys"}

// driverFile holds if a path, or a bare file name, is one of driverFiles in the
// drivers directory. Messages show only these.
func driverFile(path string) checks.Answer {
	name := strings.TrimPrefix(strings.ToLower(path), `c:\windows\system32\drivers\`)
	if !slices.Contains(driverFiles, name) {
		return checks.Decided(false, "contains", "another file")
	}
	return checks.Decided(true, "contains", name)
}
