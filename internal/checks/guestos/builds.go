// SPDX-License-Identifier: MPL-2.0

package guestos

import "regexp"

// windowsVersion is a Windows version with its build, as ver, systeminfo, PowerShell,
// Python, and .NET print it: 10.0.20348 or 10.0.20348.2322.
var windowsVersion = regexp.MustCompile(`\b((?:5\.[0-2]|6\.[0-3]|10\.0)\.[0-9]{4,5})(?:\.[0-9]+)*\b`)

// A build is the releases of Windows Server and Windows that have one build.
type build struct{ server, desktop string }

// windowsBuilds are the releases by Windows version and build. Builds that
// semiannual releases of Windows Server share, which have no year, are left out.
// Source: https://learn.microsoft.com/en-us/windows/release-health/release-information
// and .../windows-server-release-info; for the versions before 10,
// https://learn.microsoft.com/en-us/windows/win32/sysinfo/operating-system-version
var windowsBuilds = map[string]build{
	"5.0.2195":   {"2000", "2000 Professional"},
	"5.1.2600":   {"", "XP"},
	"6.0.6000":   {"", "Vista"},
	"6.0.6001":   {"2008", "Vista"},
	"6.0.6002":   {"2008", "Vista"},
	"6.0.6003":   {"2008", "Vista"},
	"6.1.7600":   {"2008 R2", "7"},
	"6.1.7601":   {"2008 R2", "7"},
	"6.2.9200":   {"2012", "8"},
	"6.3.9600":   {"2012 R2", "8.1"},
	"10.0.10240": {"", "10"},
	"10.0.10586": {"", "10"},
	"10.0.14393": {"2016", "10"},
	"10.0.15063": {"", "10"},
	"10.0.17763": {"2019", "10"},
	"10.0.19043": {"", "10"},
	"10.0.19044": {"", "10"},
	"10.0.19045": {"", "10"},
	"10.0.20348": {"2022", ""},
	"10.0.22000": {"", "11"},
	"10.0.22621": {"", "11"},
	"10.0.22631": {"", "11"},
	"10.0.26100": {"2025", "11"},
	"10.0.26200": {"", "11"},
}

// fromBuild returns the system that has a build, and only the family if there are
// several.
func fromBuild(version string) System {
	b := windowsBuilds[version]
	switch {
	case b.server != "" && b.desktop == "":
		return System{Family: Windows, Distribution: WindowsServer, Versions: []string{b.server}}
	case b.desktop != "" && b.server == "":
		return System{Family: Windows, Distribution: WindowsDesktop, Versions: []string{b.desktop}}
	}
	return System{Family: Windows}
}

var bareVersion = regexp.MustCompile(`^(?:(?:os )?version:? )?(` + windowsVersion.String() + `)(?: n/a build [0-9]+)?$`)

// fromVersionNumber parses a Windows version without a name.
func fromVersionNumber(text string) (System, bool) {
	match := bareVersion.FindStringSubmatch(text)
	if match == nil {
		return System{}, false
	}
	if _, known := windowsBuilds[match[2]]; !known {
		return System{}, true
	}
	return fromBuild(match[2]), true
}
