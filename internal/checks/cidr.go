package checks

import (
	"errors"
	"net/netip"
	"slices"
	"strings"

	"go4.org/netipx"
)

// A blockSet is an argument with several CIDR blocks.
type blockSet struct{ *set[netip.Prefix] }

// cidrBlocks declares an argument with CIDR blocks. Host bits do not count.
func cidrBlocks(example string, a Argument) *blockSet {
	return &blockSet{setOf(notation[netip.Prefix]{
		scalar:   Text,
		expected: "CIDR blocks",
		example:  `"` + example + `"`,
		parse: func(v Value) (netip.Prefix, error) {
			block, err := netip.ParsePrefix(strings.TrimSpace(v.text()))
			if err != nil {
				return block, errors.New("write an address, a slash and the length of the prefix")
			}
			return block, nil
		},
	}.single(a))}
}

// coverNone holds where the blocks together cover none of the wanted ones.
func (s *blockSet) coverNone(wanted ...string) Condition {
	c := coverage{blocks: s}
	for _, block := range wanted {
		c.wanted = append(c.wanted, netip.MustParsePrefix(block))
	}
	return c
}

type coverage struct {
	blocks *blockSet
	wanted []netip.Prefix
}

func (c coverage) evaluate(s *scope) outcome {
	var all netipx.IPSetBuilder
	// What is not known of the blocks leaves this undecided; the others are joined.
	known := c.blocks.any(c.blocks.element.judged("is", func(block netip.Prefix) (truth, string) {
		all.AddPrefix(block)
		return isFalse, ""
	})).evaluate(s)
	union, err := all.IPSet()
	covered := func(block netip.Prefix) bool { return err == nil && union.ContainsPrefix(block) }
	switch {
	case slices.ContainsFunc(c.wanted, covered):
		return outcome{truth: isFalse}
	case known.truth != isFalse:
		return known
	}
	return outcome{truth: isTrue, evidence: []Evidence{{s.find(c.blocks.Argument).path, "cover", c.says(union)}}}
}

// says tells which part of the wanted blocks is covered.
func (c coverage) says(union *netipx.IPSet) string {
	var wanted netipx.IPSetBuilder
	names := make([]string, len(c.wanted))
	for i, block := range c.wanted {
		names[i] = block.String()
		wanted.AddPrefix(block)
	}
	none := "none of " + Join(names, "and")
	wanted.Intersect(union)
	part, err := wanted.IPSet()
	if err != nil || len(part.Prefixes()) == 0 {
		return none
	}
	parts := make([]string, len(part.Prefixes()))
	for i, block := range part.Prefixes() {
		parts[i] = block.String()
	}
	return none + " wholly, but only " + Join(Few(parts), "and") + " of them"
}

func (c coverage) reads() []*Argument { return []*Argument{c.blocks.element.Argument} }
