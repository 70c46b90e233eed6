// SPDX-License-Identifier: MPL-2.0

package limits

import (
	"regexp"
	"strings"
)

// absolutePath matches what the documentation calls absolute: a path that begins
// with /, \ or a drive.
var absolutePath = regexp.MustCompile(`^(?:[/\\]|[A-Za-z]:[/\\])`)

// isUNC reports whether a path is on a share, as Windows reads it. Of the device
// paths, \\?\C:\ is on a drive and \\?\UNC\ is on a share.
func isUNC(path string) bool {
	path = strings.ReplaceAll(path, "/", `\`)
	if rest, device := strings.CutPrefix(path, `\\?\`); device {
		return len(rest) >= 4 && strings.EqualFold(rest[:4], `UNC\`)
	}
	return strings.HasPrefix(path, `\\`)
}

// isWindowsUNC reports whether a path is on a share whatever the system, because it
// begins with backslashes: on Linux, // is the root directory.
func isWindowsUNC(path string) bool { return strings.HasPrefix(path, `\\`) && isUNC(path) }

// unprefixed is the path without the \\?\ prefix of device paths.
func unprefixed(path string) string {
	return strings.TrimPrefix(strings.ReplaceAll(path, "/", `\`), `\\?\`)
}

func isNotAbsolute(path string) bool { return !absolutePath.MatchString(path) }

func hasStar(path string) bool { return strings.Contains(path, "*") }

func hasWildcard(path string) bool { return strings.ContainsAny(unprefixed(path), "*?") }
