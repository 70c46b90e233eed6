// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// Facts are what Ansible, Puppet, and osquery say of a system, one key for each, in
// JSON, YAML, or as they print it. They also name the family, such as RedHat, and
// similar systems, which are other systems.
var (
	factName    = fact(`(?:ansible_)?distribution|operatingsystem`)
	factVersion = fact(`(?:ansible_)?distribution_version|operatingsystemrelease`)
	factRelease = fact(`(?:ansible_)?distribution_release`)
	factWidth   = fact(`(?:ansible_)?arch(?:itecture)?`)
	factFamily  = regexp.MustCompile(`"family" ?:|\bfamily =>|\b(?:(?:ansible_)?os_?family|platform_(?:like|family))"? ?[:=]`)
	// plainName and plainVersion are about a system only next to its family.
	plainName    = fact(`name`)
	plainVersion = fact(`full|version`)
	nextFact     = regexp.MustCompile(` [a-z_]+ ?[:=].*$`)
)

// valueOf returns the value of the first fact that a pattern finds.
func valueOf(pattern *regexp.Regexp, text string) string {
	match := pattern.FindStringSubmatch(text)
	if match == nil {
		return ""
	}
	return nextFact.ReplaceAllString(match[1], "")
}

func fact(key string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[\s{"'.])(?:` + key + `)["']? ?(?:=>|[:=]) ?["']?([^"',\n{}]+)`)
}

func fromFacts(text string) (System, bool) {
	var name, version string
	if strings.Contains(text, "distribution") || strings.Contains(text, "operatingsystem") {
		name, version = valueOf(factName, text), valueOf(factVersion, text)
	}
	if name == "" && (strings.Contains(text, "family") || strings.Contains(text, "platform_like")) && factFamily.MatchString(text) {
		name, version = valueOf(plainName, text), valueOf(plainVersion, text)
	}
	if name == "" {
		return System{}, false
	}
	if valueOf(factRelease, text) == "stream" { // Ansible calls CentOS Stream CentOS
		name += " stream"
	}
	s := fromProse(unquote(name + " " + version))
	if s.Bits == 0 {
		s.Bits = s.bitsIn(valueOf(factWidth, text))
	}
	return s, true
}
