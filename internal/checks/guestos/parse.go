// SPDX-License-Identifier: MPL-2.0

package guestos

// Parse parses a text. What it does not understand is unknown in the result.
func Parse(text string) System {
	folded := fold(cut(text))
	s, known := recognize(folded)
	const longestName = 300
	if !known && len(folded) <= longestName {
		s = fromProse(unquote(folded))
	}
	if s.Bits == 0 && s.only64Bit() {
		s.Bits = 64
	}
	return s
}

// recognize parses a text in a notation of its own, which says nothing, or something
// else, to somebody who reads it as prose.
func recognize(folded string) (System, bool) {
	for _, lines := range []func(string) (System, bool){fromDetailedData, fromOutput} {
		if s, known := lines(folded); known {
			return s, true
		}
	}
	line := unquote(folded)
	for _, notation := range []func(string) (System, bool){
		fromGuestID, fromGuestKey, fromImageID, fromURN, fromKernel, fromVersionNumber,
	} {
		if s, known := notation(line); known {
			return s, true
		}
	}
	return System{}, false
}
