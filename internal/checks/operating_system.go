package checks

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"

// operatingSystems declares an argument that names an operating system in any
// form that people have at hand. It is never an argument error: what is not
// understood leaves limits unchecked.
func operatingSystems(a Argument) *osArgument {
	return &osArgument{notation[*guestos.System]{
		scalar:   Text,
		expected: "a name, a VMware guest id or full name, an ECS OS name, an image id, or what the system prints of itself",
		example:  `"Windows Server 2016, 64-bit"`,
		parse: func(v Value) (*guestos.System, error) {
			s := guestos.Parse(v.text())
			return &s, nil
		},
		show: func(s *guestos.System) string { return s.String() },
	}.single(a)}
}

// notUnderstood is why an operating system of unknown family does not decide.
const notUnderstood = `is not understood: state a name such as "CentOS 7.9", or "windows" or "linux"`

// An osArgument is an argument that names an operating system.
type osArgument struct{ *single[*guestos.System] }

// familyIs holds for systems of the family.
func (a *osArgument) familyIs(f guestos.Family) Condition {
	return a.judged("is", func(s *guestos.System) (truth, string) {
		if s.Family == "" {
			return isUnchecked, notUnderstood
		}
		return truthOf(s.Family == f), s.String()
	})
}

// on holds for systems that are on the list.
func (a *osArgument) on(list guestos.List) Condition {
	return a.listed(func(s *guestos.System) guestos.Listed { return list.Has(*s) })
}

// before holds for releases of Windows Server that are earlier.
func (a *osArgument) before(release string) Condition {
	return a.listed(func(s *guestos.System) guestos.Listed { return s.Before(release) })
}

func (a *osArgument) listed(answer func(*guestos.System) guestos.Listed) Condition {
	return a.judged("is", func(s *guestos.System) (truth, string) {
		switch answer(s) {
		case guestos.Yes:
			return isTrue, s.String()
		case guestos.No:
			return isFalse, s.String()
		}
		if s.Family == "" {
			return isUnchecked, notUnderstood
		}
		return isUnchecked, "is understood as " + s.String() + ", which is not exact enough: state the distribution and the whole " +
			"version, such as \"CentOS 7.9\" or \"Windows Server 2019\""
	})
}

// architectures declares an argument that is a processor architecture: one of 64
// bits by its name, "64-bit" where it was not named, or "32-bit".
func architectures(a Argument) *single[string] {
	return choice(choices{
		values: []string{"x86_64", "arm64", "64-bit", "32-bit"},
		also: map[string]string{
			"amd64": "x86_64", "x64": "x86_64", "aarch64": "arm64",
			"i386": "32-bit", "i686": "32-bit", "386": "32-bit", "x86": "32-bit",
		},
		folding: ignoreCase,
	}, a)
}

// is32Bit holds where either argument says that the system is of 32 bits. That
// it is of 64 is taken from one where the other is not told.
func is32Bit(os *osArgument, architecture *single[string]) Condition {
	return oneTells{
		os.judged("is", func(s *guestos.System) (truth, string) {
			if s.Bits == 0 {
				return isUnchecked, "does not tell whether it is 32-bit or 64-bit"
			}
			return truthOf(s.Bits == 32), s.String()
		}),
		architecture.is("32-bit"),
	}
}
