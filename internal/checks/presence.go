// SPDX-License-Identifier: MPL-2.0

package checks

// IsSet holds if the argument is not null.
func IsSet(a AnyArgument) Condition { return presence{a.declaration()} }

type presence struct{ argument *Argument }

func (p presence) evaluate(s *scope) outcome {
	f := s.find(p.argument)
	switch {
	case f.pending:
		return outcome{truth: isPending, gaps: []Gap{f.gap(p.argument)}}
	case f.inNull:
		return outcome{truth: isUnchecked, gaps: []Gap{f.gap(p.argument)}}
	case f.value == nil && f.why == "":
		return outcome{truth: isFalse, evidence: []Evidence{{f.path, "is", "not set"}}}
	default:
		return outcome{truth: isTrue, evidence: []Evidence{{f.path, "is", "set"}}}
	}
}

func (p presence) reads() []*Argument { return []*Argument{p.argument} }
