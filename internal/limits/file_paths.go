package limits

import (
	"regexp"
	"strings"
)

// absolutePath begins with /, \ or a drive, as the documentation has them.
var absolutePath = regexp.MustCompile(`^(?:[/\\]|[A-Za-z]:[/\\])`)

// isUNC tells a share's path from a device path: \\?\C:\ is one of a drive,
// \\?\UNC\ one of a share.
func isUNC(path string) bool {
	path = strings.ReplaceAll(path, "/", `\`)
	if rest, device := strings.CutPrefix(path, `\\?\`); device {
		return len(rest) >= 4 && strings.EqualFold(rest[:4], `UNC\`)
	}
	return strings.HasPrefix(path, `\\`)
}

// unprefixed is a path without the \\?\ that begins device paths.
func unprefixed(path string) string {
	return strings.TrimPrefix(strings.ReplaceAll(path, "/", `\`), `\\?\`)
}

func isNotAbsolute(path string) bool { return !absolutePath.MatchString(path) }

func hasStar(path string) bool { return strings.Contains(path, "*") }

func hasWildcard(path string) bool { return strings.ContainsAny(unprefixed(path), "*?") }
