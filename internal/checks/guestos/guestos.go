// Package guestos understands what people have at hand to name an operating
// system: plain names, VMware guest ids and full names, ECS OS names, image ids,
// and what the systems print of themselves. What it does not understand it
// leaves open, and never guesses.
package guestos

import (
	"fmt"
	"strings"
)

// Family is a kind of operating systems.
type Family string

// The families. An unknown family is empty.
const (
	Windows Family = "Windows"
	Linux   Family = "Linux"
	Other   Family = "other" // known to be neither
)

// A System is an operating system, as far as it was named.
type System struct {
	Family Family
	// Distribution is the product, such as CentOS; empty where it is not known.
	// Windows has two, WindowsServer and WindowsDesktop.
	Distribution string
	// Versions are the versions that it may be; none where nothing is known of
	// it. Dotted numbers, or the releases of Windows: 2012 R2.
	Versions []string
	// Open says that a version may go on with further places: the guest id
	// rhel8_64Guest is of any RHEL 8, while "RHEL 8.0" is of just that one.
	Open bool
	// OrLater says that it may be a later version too.
	OrLater bool
	// Bits is 32 or 64; 0 where it is not known.
	Bits int
}

// The distributions that lists name.
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

// String says what was understood: CentOS 7.9, 64-bit.
func (s System) String() string {
	name := s.Distribution
	if name == "" {
		switch s.Family {
		case Windows:
			name = "a Windows of unknown edition"
		case Linux:
			name = "a Linux of unknown distribution"
		case Other:
			name = "neither Windows nor Linux"
		default:
			name = "unknown"
		}
	}
	if len(s.Versions) > 0 {
		name += " " + strings.Join(s.Versions, " or ")
	}
	if s.OrLater {
		name += " or later"
	}
	if s.Bits > 0 {
		name += fmt.Sprintf(", %d-bit", s.Bits)
	}
	return name
}

// serverReleases and desktopReleases are the releases of Windows in their order.
var (
	serverReleases = []string{
		"NT", "2000", "2003", "2003 R2", "2008", "2008 R2", "2012", "2012 R2", "2016", "2019", "2022", "2025",
	}
	desktopReleases = []string{"3.1", "95", "98", "ME", "2000 Professional", "XP", "Vista", "7", "8", "8.1", "10", "11", "12"}
)
