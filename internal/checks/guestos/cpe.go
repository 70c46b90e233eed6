// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"regexp"
	"strings"
)

// cpe is the name of a system in the Common Platform Enumeration, 2.2 or 2.3, which
// scanners and hostnamectl print: vendor, product, version, update, and more.
var cpe = regexp.MustCompile(`^cpe:(?:/|2\.3:)o:([^:]+):([^:]+)((?::[^:]*)*)$`)

// numericUpdate is an update that is a minor version: oracle:linux:8:7 is 8.7.
var numericUpdate = regexp.MustCompile(`^[0-9]+$`)

func fromCPE(text string) (System, bool) {
	match := cpe.FindStringSubmatch(strings.ReplaceAll(text, "\\", ""))
	if match == nil {
		return System{}, false
	}
	words := strings.NewReplacer("_", " ", "*", "", "-", " ")
	parts := strings.Split(strings.TrimPrefix(match[3], ":"), ":")
	version := words.Replace(parts[0])
	if len(parts) > 1 {
		if numericUpdate.MatchString(parts[1]) {
			version += "." + parts[1]
		} else {
			version += " " + words.Replace(parts[1])
		}
	}
	product := words.Replace(match[2])
	if len(mentions(product)) == 0 {
		product = words.Replace(match[1]) + " " + product
	}
	s := fromProse(unquote(product + " " + version))
	s.Bits = s.bitsIn(text)
	return s, true
}
