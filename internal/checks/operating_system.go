package checks

import (
	"errors"
	"slices"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/guestos"
)

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

// architectures declares an argument that is a processor architecture; its value
// is the width in bits.
func architectures(a Argument) *single[int] {
	of64 := []string{"x86_64", "amd64", "x64", "64-bit", "arm64", "aarch64"}
	of32 := []string{"i386", "i686", "386", "x86", "32-bit"}
	return notation[int]{
		scalar:   Text,
		expected: alternatives(slices.Concat(of64, of32)),
		example:  `"x86_64"`,
		parse: func(v Value) (int, error) {
			name := ignoreCase(v.text())
			switch {
			case slices.Contains(of64, name):
				return 64, nil
			case slices.Contains(of32, name):
				return 32, nil
			}
			return 0, errors.New("")
		},
		show: func(bits int) string {
			if bits == 32 {
				return "32-bit"
			}
			return "64-bit"
		},
	}.single(a)
}

// is32Bit holds where either argument says that the system is of 32 bits. That
// it is of 64 is taken from one where the other is not told.
func is32Bit(os *osArgument, architecture *single[int]) Condition {
	return width{
		os.judged("is", func(s *guestos.System) (truth, string) {
			if s.Bits == 0 {
				return isUnchecked, "does not tell whether it is 32-bit or 64-bit"
			}
			return truthOf(s.Bits == 32), s.String()
		}),
		architecture.is(32),
	}
}

// A width is an or of which one operand that does not hold suffices where the
// other is not told.
type width struct{ os, architecture Condition }

func (w width) evaluate(s *scope) outcome {
	os, architecture := w.os.evaluate(s), w.architecture.evaluate(s)
	either := combine([]outcome{os, architecture}, isTrue)
	if either.truth != isUnchecked {
		return either
	}
	for _, o := range []outcome{os, architecture} {
		if o.truth == isFalse {
			return o
		}
	}
	return either
}

func (w width) reads() []*Argument { return append(w.os.reads(), w.architecture.reads()...) }
