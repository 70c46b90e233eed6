// SPDX-License-Identifier: MPL-2.0

package limits_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits"
	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/limits/cases"
)

// FuzzJudge checks every subject with any JSON value, in which the string "?"
// stands for an unknown value. Nothing may panic, and every undecided verdict
// must say what is missing.
func FuzzJudge(f *testing.F) {
	for _, c := range cases.All() {
		seed, err := json.Marshal(fromCase(c.Attributes))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(seed)
	}
	f.Add([]byte(`{"disks": [null, "?", {"mode": "?", "label": 1e300}], "name": {"a": []}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var v any
		if json.Unmarshal(data, &v) != nil {
			return
		}
		for _, s := range limits.Subjects() {
			args, _ := s.Decode(cases.Value(toCase(v)), inDataSource)
			verdicts := args.Judge()
			for _, verdict := range verdicts {
				undecided := verdict.Status == checks.StatusUnchecked || verdict.Status == checks.StatusPending
				if undecided != (len(verdict.Gaps) > 0) {
					t.Errorf("%s of %s is %s with %d gaps: only undecided verdicts must have some",
						verdict.Limit.ID, s.Name, verdict.Status, len(verdict.Gaps))
				}
			}
			result := checks.Assess(verdicts, args.Govern(checks.Decoded{}, args.Action(checks.OnUnchecked, checks.Decoded{})))
			if args.WhollyKnown() && len(result.Pending) > 0 {
				t.Errorf("%s: everything is known, but %d limits are pending", s.Name, len(result.Pending))
			}
		}
	})
}

func toCase(v any) any {
	switch v := v.(type) {
	case string:
		if v == "?" {
			return cases.Unknown
		}
	case []any:
		list := cases.List{}
		for _, element := range v {
			list = append(list, toCase(element))
		}
		return list
	case map[string]any:
		object := cases.Object{}
		for name, attribute := range v {
			object[name] = toCase(attribute)
		}
		return object
	}
	return v
}

func fromCase(v any) any {
	switch v := v.(type) {
	case cases.Object:
		object := map[string]any{}
		for name, attribute := range v {
			object[name] = fromCase(attribute)
		}
		return object
	case cases.List:
		list := slices.Clone([]any(v))
		for i := range list {
			list[i] = fromCase(list[i])
		}
		return list
	}
	if v == cases.Unknown {
		return "?"
	}
	return v
}
