// SPDX-License-Identifier: MPL-2.0

package guestos

import "regexp"

// detail is an entry of VMware's guestInfo.detailed.data, which open-vm-tools writes
// as key='value' and RVTools shows as Guest Detailed Data.
var detail = regexp.MustCompile(`\b(architecture|bitness|buildnumber|distroname|distroversion|familyname|prettyname)='([^']*)'`)

// fromDetailedData parses guestInfo.detailed.data. The name of the distribution is
// "Windows" for all of Windows, with the version of the kernel, so the pretty name
// comes first.
func fromDetailedData(text string) (System, bool) {
	details := map[string]string{}
	for _, entry := range detail.FindAllStringSubmatch(text, -1) {
		details[entry[1]] = entry[2]
	}
	if details["familyname"] == "" && details["prettyname"] == "" && details["distroname"] == "" {
		return System{}, false
	}
	family := map[string]Family{"windows": Windows, "linux": Linux}[details["familyname"]]
	s := fromProse(details["prettyname"])
	if s.Family != Windows && family != Windows && len(s.Versions) == 0 {
		if named := fromProse(details["distroname"] + " " + details["distroversion"]); s.Family == "" || named.Distribution == s.Distribution {
			s = named
		}
	}
	if family == Windows && s.Distribution == "" {
		s = fromBuild(details["distroversion"] + "." + details["buildnumber"])
	}
	if s.Family == "" {
		s.Family = family
	}
	if family != "" && s.Family != family {
		s = System{}
	}
	switch details["bitness"] {
	case "32":
		s.Bits = 32
	case "64":
		s.Bits = 64
	}
	return s, true
}
