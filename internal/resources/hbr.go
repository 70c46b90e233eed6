// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

// isTrue is a fact that follows from the existence of a resource.
var isTrue = constant(checks.BoolValue(true), "true")

// A binding attaches a policy to one source, whose type decides what is checked.
var hbrPolicyBinding = &Adapter{
	Type:       "alicloud_hbr_policy_binding",
	IfWritten:  []string{"source_type", "data_source_id", "advanced_options"},
	References: []string{"data_source_id"},
	Selector:   "source_type",
	SubjectBy: map[string]string{
		"OSS":      "oss_backup_plan",
		"ECS_FILE": "ecs_file_backup",
		"File":     "on_premises_file_backup",
		"UDM_ECS":  "ecs_instance",
		"NAS":      "nas_file_system",
		"OTS":      "", // no limit is documented
	},
	As: []Role{{Places: []string{"oss_backup_plan"}, Rules: []Rule{
		{"uses_backup_policy", isTrue},
		{"prefix", attribute("source")},
		{"inventory", inFunctions(inventoryOfBinding, "advanced_options.oss_detail.inventory_id")},
	}}, {Places: []string{"ecs_file_backup", "on_premises_file_backup"}, Rules: []Rule{
		{"path", custom(
			`coalesce(@.source, "-") == "-" ? null : try(tolist(jsondecode(@.source)), [@.source])`,
			bindingPaths,
			"source",
		)},
		{"include", attribute("include")},
		{"exclude", attribute("exclude")},
	}}, {Places: []string{"nas_file_system"}, Rules: []Rule{
		{"file_system_type", typeOfFileSystem("data_source_id")},
	}}, {Places: []string{"ecs_instance"}}},
}

// inventoryOfBinding returns the inventory that a binding only names.
func inventoryOfBinding(n node) checks.Value {
	id := n.attribute("advanced_options").only().attribute("oss_detail").only().attribute("inventory_id").scalar()
	if id.IsNull() || id.IsUnknown() {
		return id
	}
	return checks.ObjectValue(map[string]checks.Value{"prefix": checks.UnstatedValue(notProvided)})
}

// bindingPaths returns the paths of a binding's source, which is one path, or a JSON
// list of paths.
func bindingPaths(n node) checks.Value {
	source := n.attribute("source").scalar()
	text, known := source.Text()
	if !known {
		return source
	}
	at := n.at.Attribute("source")
	var paths []string
	if json.Unmarshal([]byte(text), &paths) != nil {
		paths = []string{text}
	}
	values := []checks.Value{}
	for _, path := range paths {
		values = append(values, checks.StringValue(path).At(at))
	}
	return checks.ListValue(values...).At(at)
}

var ossBackupPlanRules = []Role{{Places: []string{"oss_backup_plan"}, Rules: []Rule{
	{"prefix", attribute("prefix")},
	{"schedule", attribute("schedule")},
	{"vault_id", attribute("vault_id")},
}}}

var hbrOSSBackupPlan = &Adapter{
	Type:       "alicloud_hbr_oss_backup_plan",
	References: []string{"vault_id"},
	Subject:    "oss_backup_plan",
	As:         ossBackupPlanRules,
}

var hbrOSSBackupPlans = &Adapter{
	Type:    "alicloud_hbr_oss_backup_plans",
	List:    "plans",
	IsData:  true,
	Subject: "oss_backup_plan",
	As:      ossBackupPlanRules,
}

var hbrECSBackupPlan = &Adapter{
	Type:    "alicloud_hbr_ecs_backup_plan",
	Subject: "ecs_file_backup",
	As:      fileBackupPlan(elementsOf("path")),
}

var hbrECSBackupPlans = &Adapter{
	Type:    "alicloud_hbr_ecs_backup_plans",
	List:    "plans",
	IsData:  true,
	Subject: "ecs_file_backup",
	As: fileBackupPlan(custom(
		`length(coalesce(@.path, [])) == 0 ? null : @.path`,
		func(n node) checks.Value {
			paths := n.attribute("path")
			if elements, v := paths.elements(); v.IsUnknown() || len(elements) > 0 {
				return elementsOf("path").value(n)
			}
			return checks.UnstatedValue("is not what the plan has, because the data source does not read it: set the paths").At(paths.at)
		},
		"path",
	)),
}

func fileBackupPlan(path source) []Role {
	return []Role{{Places: []string{"ecs_file_backup"}, Rules: []Rule{
		{"path", path},
		{"options", attribute("options")},
		{"include", attribute("include")},
		{"exclude", attribute("exclude")},
	}}}
}

var serverBackupPlanRules = []Role{{Places: []string{"ecs_instance"}, Rules: []Rule{
	{"app_consistent", anyTrue("detail", "app_consistent")},
	{"snapshot_group", anyTrue("detail", "snapshot_group")},
}}}

var hbrServerBackupPlan = &Adapter{
	Type:    "alicloud_hbr_server_backup_plan",
	Subject: "ecs_instance",
	As:      serverBackupPlanRules,
}

var hbrServerBackupPlans = &Adapter{
	Type:    "alicloud_hbr_server_backup_plans",
	List:    "plans",
	IsData:  true,
	Subject: "ecs_instance",
	As:      serverBackupPlanRules,
}

var hbrPolicy = &Adapter{
	Type:      "alicloud_hbr_policy",
	IfWritten: []string{"rules.archive_days"},
	Subject:   "backup_policy",
	As: []Role{{Places: []string{"backup_policy"}, Rules: []Rule{
		{"rules", objects("rules", "rule",
			Rule{"rule_type", attribute("rule_type")},
			Rule{"schedule", attribute("schedule")},
			Rule{"retention", attribute("retention")},
			Rule{"archive_days", attribute("archive_days")},
			Rule{"replication_region_id", attribute("replication_region_id")},
		)},
	}}, {Places: []string{"oss_backup_plan"}, Rules: []Rule{
		{"schedule", custom(
			`one([for rule in @.rules : rule.schedule if rule.rule_type == "BACKUP"])`,
			backupSchedule,
			"rules.rule_type", "rules.schedule",
		)},
	}}},
}

// backupSchedule returns the schedule of a policy's BACKUP rule.
func backupSchedule(n node) checks.Value {
	rules, v := n.attribute("rules").elements()
	if rules == nil {
		return v
	}
	var found []checks.Value
	for _, rule := range rules {
		switch kind := rule.attribute("rule_type").value; {
		case kind.IsUnknown():
			return kind.At(rule.at)
		case kind.Equal(checks.StringValue("BACKUP")):
			found = append(found, rule.attribute("schedule").scalar())
		}
	}
	switch len(found) {
	case 0:
		return checks.NullValue()
	case 1:
		return found[0]
	default:
		return checks.UnstatedValue("is not clear, because the policy has several BACKUP rules: set the schedule of the rule that backs up the bucket")
	}
}

// An element is a backup job, so users pass the newest one.
var hbrBackupJobs = &Adapter{
	Type:    "alicloud_hbr_backup_jobs",
	Unread:  []string{"prefix", "vault_id"}, // of the job
	List:    "jobs",
	IsData:  true,
	Subject: "oss_backup_plan",
	Together: `{ alicloud_hbr_policy_binding = alicloud_hbr_policy_binding.example, ` +
		`alicloud_hbr_backup_jobs = data.alicloud_hbr_backup_jobs.example.jobs[0] }`,
	As: []Role{{Places: []string{"oss_backup_plan"}, Rules: []Rule{
		{"last_backup_at", custom(
			`@.source_type == "OSS" && @.status == "COMPLETE" ? try(timeadd("1970-01-01T00:00:00Z", "${@.start_time}s"), null) : null`,
			startedAt,
			"source_type", "status", "start_time",
		)},
	}}},
}

// startedAt returns when a complete backup of a bucket started. An inventory file that is
// newer was not used by it.
func startedAt(n node) checks.Value {
	at := n.at.Attribute("start_time")
	for name, want := range map[string]string{"source_type": "OSS", "status": "COMPLETE"} {
		switch is := n.attribute(name).value; {
		case is.IsUnknown():
			return is.At(at)
		case !is.Equal(checks.StringValue(want)):
			return checks.UnstatedValue("is not that of a complete backup of a bucket").At(at)
		}
	}
	moment := n.attribute("start_time").scalar()
	text, known := moment.Text()
	seconds, err := strconv.ParseInt(text, 10, 64)
	switch {
	case !known:
		return moment
	case err != nil:
		return checks.UnstatedValue("is not understood, because it is not a number of seconds").At(at)
	default:
		return checks.StringValue(time.Unix(seconds, 0).UTC().Format(time.RFC3339)).At(at)
	}
}

// typeOfFileSystem derives the type from the ID, which begins with extreme-, cpfs-,
// cpfsse-, or bmcpfs- unless it is that of a General-purpose NAS file system, according
// to the API of File Storage NAS.
func typeOfFileSystem(id string) source {
	return custom(
		`@.`+id+` == null ? null : startswith(@.`+id+`, "extreme-") ? "extreme" : can(regex("^(bm)?cpfs(se)?-", @.`+id+`)) ? "cpfs" : "standard"`,
		func(n node) checks.Value {
			v := n.attribute(id).scalar()
			text, known := v.Text()
			switch {
			case !known:
				return v
			case strings.HasPrefix(text, "extreme-"):
				text = "extreme"
			case cpfsID.MatchString(text):
				text = "cpfs"
			default:
				text = "standard"
			}
			return checks.StringValue(text)
		},
		id,
	)
}

var cpfsID = regexp.MustCompile("^(bm)?cpfs(se)?-")
