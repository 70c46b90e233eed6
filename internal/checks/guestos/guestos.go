// SPDX-License-Identifier: MPL-2.0

// Package guestos parses the names that people have for an operating system: plain
// names, VMware guest IDs and full names, ECS OS names, image IDs, and what systems
// print about themselves. It never guesses: what it does not understand is unknown.
package guestos

import (
	"fmt"
	"strings"
)

// Family is a family of operating systems.
type Family string

// The families. A family that is not known is empty.
const (
	Windows Family = "Windows"
	Linux   Family = "Linux"
	Other   Family = "other" // known to be neither
)

// A System is an operating system as far as its name says.
type System struct {
	Family Family
	// Distribution is the product, such as CentOS; empty if it is not known.
	// Windows has two, WindowsServer and WindowsDesktop.
	Distribution string
	// Versions are the possible versions; none if nothing is known about the
	// version. They are dotted numbers, or releases of Windows, such as 2012 R2.
	Versions []string
	// Open says that a version may have further places: the guest ID
	// rhel8_64Guest is any RHEL 8, but "RHEL 8.0" is only that one.
	Open bool
	// OrLater says that it may also be a later version.
	OrLater bool
	// Bits is 32 or 64; 0 if it is not known. A system that exists in 64 bits only is
	// 64-bit, unless the text says 32-bit.
	Bits int
	// CustomImage says that the text is the ID of a custom image, which names no
	// system.
	CustomImage bool
}

// The distributions that lists can name.
const (
	WindowsServer     = "Windows Server"
	WindowsDesktop    = "Windows"
	CentOS            = "CentOS"
	CentOSStream      = "CentOS Stream"
	RHEL              = "Red Hat Enterprise Linux"
	Ubuntu            = "Ubuntu"
	Debian            = "Debian"
	SUSE              = "SUSE Linux Enterprise"
	SUSEDesktop       = "SUSE Linux Enterprise Desktop"
	OpenSUSE          = "openSUSE"
	AlibabaCloudLinux = "Alibaba Cloud Linux"
	OracleLinux       = "Oracle Linux"
	RockyLinux        = "Rocky Linux"
	AlmaLinux         = "AlmaLinux"
	AmazonLinux       = "Amazon Linux"
	Fedora            = "Fedora"
)

// String returns what was understood: CentOS 7.9, 64-bit.
func (s System) String() string {
	name := s.Distribution
	if name == "" {
		switch s.Family {
		case Windows:
			name = "Windows of unknown edition"
		case Linux:
			name = "Linux of unknown distribution"
		case Other:
			name = "neither Windows nor Linux"
		default:
			name = "unknown"
		}
	}
	if len(s.Versions) > 0 {
		name += " " + strings.Join(s.Versions, " or ")
	}
	if name == "Windows Server NT" {
		name = "Windows NT" // which has no other name
	}
	if s.OrLater {
		name += " or later"
	}
	if s.Bits > 0 {
		name += fmt.Sprintf(", %d-bit", s.Bits)
	}
	return name
}

// serverReleases and desktopReleases are the releases of Windows in order.
var (
	serverReleases = []string{
		"NT", "2000", "2003", "2003 R2", "2008", "2008 R2", "2012", "2012 R2", "2016", "2019", "2022", "2025",
	}
	desktopReleases = []string{"3.1", "95", "NT Workstation", "98", "ME", "2000 Professional", "XP", "Vista", "7", "8", "8.1", "10", "11", "12"}
)
