package guestos

import (
	"strings"
)

// Parse understands a text. What it does not understand is unknown in the
// result; Identified tells whether anything is.
func Parse(text string) System {
	folded := strings.ToLower(strings.Join(strings.Fields(clean.Replace(text)), " "))
	const longest = 300 // no name is longer
	if len(folded) > longest {
		return System{}
	}
	if s, ok := fromGuestID(folded); ok {
		return s
	}
	if s, ok := fromImageID(folded); ok {
		return s
	}
	s, ok := fromVer(folded)
	if !ok {
		s = fromText(folded)
	}
	s.Bits = bitsIn(folded)
	return s
}

// clean takes quotes and marks off.
var clean = strings.NewReplacer(`"`, " ", "'", " ", "®", " ", "(r)", " ", "(R)", " ", "™", " ", "(tm)", " ", "（", "(", "）", ")", "\u00a0", " ")

// Identified tells whether anything was understood.
func (s System) Identified() bool { return s.Family != "" || s.Bits != 0 }
