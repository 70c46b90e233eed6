// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/words"
)

// problems returns argument errors in one line.
func problems(errs []checks.ArgumentError) string {
	list := make([]string, len(errs))
	for i, e := range errs {
		list[i] = fmt.Sprintf("%q: %s", e.Path, cases.Brief(e.Problem))
	}
	return orNone("errors", list)
}

// findings returns findings in one line.
func findings(all ...[]checks.Finding) string {
	var list []string
	for _, f := range slices.Concat(all...) {
		text := f.Limit.ID
		if f.Found != "" {
			text += fmt.Sprintf(" (%s: %s)", f.Path, f.Found)
		}
		if f.Waiver != nil {
			text += fmt.Sprintf(", waived %+v", *f.Waiver)
		}
		list = append(list, text)
	}
	return orNone("findings", list)
}

// unchecked returns the reasons for which limits are unchecked in one line.
func unchecked(all []checks.Unchecked) string {
	var list []string
	for _, m := range checks.Missing(all, where) {
		list = append(list, m.Reason)
	}
	return orNone("unchecked limits", list)
}

func orNone(what string, list []string) string {
	if len(list) == 0 {
		return "no " + what
	}
	return strings.Join(words.Few(list), "; ")
}

// compliance returns a result's compliance in one word.
func compliance(r checks.Result) string {
	if r.Compliant == nil {
		return "unknown"
	}
	return fmt.Sprint(*r.Compliant)
}
