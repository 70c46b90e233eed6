// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"errors"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
)

// OperatingSystem declares an argument that names an operating system in any
// form that users have at hand. A name that is not understood is not an
// argument error; it leaves limits unchecked.
func OperatingSystem(a Argument) *SystemArgument {
	return &SystemArgument{Declare(Notation[*guestos.System]{
		Expected: "a name, a VMware guest ID or full name, an ECS OS name, an image ID, or what the system prints about itself",
		Example:  `"Windows Server 2016, 64-bit"`,
		Parse: func(text string) (*guestos.System, error) {
			if strings.TrimSpace(text) == "" {
				return nil, errors.New("")
			}
			s := guestos.Parse(text)
			return &s, nil
		},
		Show: func(s *guestos.System) string { return s.String() },
	}, a)}
}

// unknownSystem is the answer for a system of an unknown family.
func unknownSystem(s *guestos.System) Answer {
	if s.CustomImage {
		return Undecided("is the ID of a custom image, which does not name a system: set the name of the image's system").
			From("`data.alicloud_images.example.images[0].os_name`; on the system, `cat /etc/os-release` or `systeminfo`")
	}
	return NotUnderstood(`set a name such as "CentOS 7.9", or "windows" or "linux"`)
}

// A SystemArgument is an argument that names an operating system.
type SystemArgument struct{ *Single[*guestos.System] }

// FamilyIs holds for systems of the family.
func (a *SystemArgument) FamilyIs(f guestos.Family) Condition {
	return a.Judged(func(s *guestos.System) Answer {
		if s.Family == "" {
			return unknownSystem(s)
		}
		return Decided(s.Family == f, "is", s.String())
	})
}

// On holds for systems on the list.
func (a *SystemArgument) On(list guestos.List) Condition {
	return a.listed(func(s *guestos.System) guestos.Listed { return list.Has(*s) })
}

// Before holds for releases of Windows Server before release.
func (a *SystemArgument) Before(release string) Condition {
	return a.listed(func(s *guestos.System) guestos.Listed { return s.Before(release) })
}

func (a *SystemArgument) listed(answer func(*guestos.System) guestos.Listed) Condition {
	return a.Judged(func(s *guestos.System) Answer {
		switch answer(s) {
		case guestos.Yes:
			return Decided(true, "is", s.String())
		case guestos.No:
			return Decided(false, "is", s.String())
		}
		if s.Family == "" {
			return unknownSystem(s)
		}
		return Undecided("is understood as " + s.String() + ", which is not exact enough: set the distribution and the full " +
			"version, such as \"CentOS 7.9\" or \"Windows Server 2019\"").
			From("on the system, `cat /etc/os-release` or `systeminfo`; RVTools vInfo `OS according to the VMware Tools`; `data.alicloud_images.example.images[0].os_name`")
	})
}

// Is32Bit holds for 32-bit systems.
func (a *SystemArgument) Is32Bit() Condition {
	return a.Judged(func(s *guestos.System) Answer {
		switch {
		case s.Bits != 0:
		case s.Family == "":
			return unknownSystem(s)
		default:
			return Silent("does not say whether it is 32-bit or 64-bit")
		}
		return Decided(s.Bits == 32, "is", s.String())
	})
}
