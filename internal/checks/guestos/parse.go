// SPDX-License-Identifier: MPL-2.0

package guestos

import (
	"strings"
	"sync"
)

// Parse parses a text. What it does not understand is unknown in the result, which
// callers must not change.
func Parse(text string) System {
	text = cut(text)
	if s, known := recent.get(text); known {
		return s
	}
	s := parse(text)
	recent.put(text, s)
	return s
}

// recent are systems that were parsed before, because the VMs of an estate share a few.
var recent = memory{systems: make(map[string]System)}

type memory struct {
	mu      sync.Mutex
	systems map[string]System
}

func (m *memory) get(text string) (System, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	s, known := m.systems[text]
	return s, known
}

func (m *memory) put(text string, s System) {
	const most = 1000 // of at most a few kilobytes each
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.systems) == most {
		clear(m.systems)
	}
	m.systems[strings.Clone(text)] = s // text may be a part of one that is much longer
}

func parse(text string) System {
	folded := fold(text)
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
	for _, lines := range []func(string) (System, bool){fromDetailedData, fromFacts, fromOutput} {
		if s, known := lines(folded); known {
			return s, true
		}
	}
	line := unquote(folded)
	for _, notation := range []func(string) (System, bool){
		fromGuestID, fromGuestKey, fromImageID, fromURN, fromCPE, fromKernel, fromVersionNumber,
	} {
		if s, known := notation(line); known {
			return s, true
		}
	}
	return System{}, false
}
