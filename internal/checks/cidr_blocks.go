// SPDX-License-Identifier: MPL-2.0

package checks

import (
	"net/netip"
	"strconv"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks/cidr"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// CIDRBlocks declares an argument that is a set of CIDR blocks, such as
// example.
func CIDRBlocks(example string, a Argument) *BlocksArgument {
	return &BlocksArgument{SetOf(Declare(Notation[netip.Prefix]{
		Expected: "CIDR blocks",
		Example:  strconv.Quote(example),
		Parse:    cidr.Parse,
		Show:     netip.Prefix.String,
	}, a))}
}

// A BlocksArgument is an argument that is a set of CIDR blocks.
type BlocksArgument struct{ *Collection[netip.Prefix] }

// CoverNone holds if the blocks together cover none of the wanted blocks
// completely.
func (a *BlocksArgument) CoverNone(wanted ...string) Condition {
	blocks := make([]netip.Prefix, len(wanted))
	for i, block := range wanted {
		blocks[i] = netip.MustParsePrefix(block)
	}
	return a.LackTogether(func(known []netip.Prefix) Answer {
		for _, block := range blocks {
			if cidr.Covers(known, block) {
				return Decided(false, "cover", block.String())
			}
		}
		says := "none of " + words.Join(wanted, "and")
		if part := cidr.Common(blocks, known); len(part) > 0 {
			covered := make([]string, len(part))
			for i, block := range part {
				covered[i] = block.String()
			}
			says += " completely, but only " + words.Join(words.Few(covered), "and") + " of them"
		}
		return Decided(true, "cover", says)
	})
}
