// SPDX-License-Identifier: MPL-2.0

package resources

import (
	"regexp"

	"github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"
)

var ossBucket = &Adapter{
	Type:      "alicloud_oss_bucket",
	IfWritten: []string{"bucket"},
	Subject:   "oss_bucket",
	As: []Role{{Places: []string{"oss_bucket"}, Rules: []Rule{
		{"bucket", attribute("bucket")},
		{"storage_class", attribute("storage_class").or("Standard")},
		{"object_storage_classes", custom(
			`concat([for t in flatten([for rule in @.lifecycle_rule : rule.enabled ? tolist(rule.transitions) : []]) : t.storage_class], [null])`,
			transitionClasses,
			"lifecycle_rule.enabled", "lifecycle_rule.transitions.storage_class",
		)},
	}}},
}

// otherClasses stands for the classes that no lifecycle rule of the bucket names, so that
// a set without it is never complete.
var otherClasses = checks.UnstatedValue("is known only from lifecycle rules: also set the storage classes of the objects")

// transitionClasses returns the classes to which enabled lifecycle rules move current
// versions of objects. Backups do not read previous versions.
func transitionClasses(n node) checks.Value {
	rules, v := n.attribute("lifecycle_rule").elements()
	if rules == nil && v.IsUnknown() {
		return checks.SetValue(v, otherClasses)
	}
	classes := []checks.Value{}
	for _, rule := range rules {
		enabled := rule.attribute("enabled").value
		if !enabled.IsUnknown() && !enabled.Equal(checks.BoolValue(true)) {
			continue
		}
		transitions, v := rule.attribute("transitions").elements()
		if v.IsUnknown() || enabled.IsUnknown() && len(transitions) > 0 {
			classes = append(classes, checks.UnknownValue().At(rule.at))
			continue
		}
		for _, transition := range transitions {
			classes = append(classes, transition.attribute("storage_class").scalar())
		}
	}
	return checks.SetValue(append(classes, otherClasses)...)
}

var ossBuckets = &Adapter{
	Type:    "alicloud_oss_buckets",
	List:    "buckets",
	IsData:  true,
	Subject: "oss_bucket",
	As: []Role{{Places: []string{"oss_bucket"}, Rules: []Rule{
		{"bucket", attribute("name")},
		{"storage_class", attribute("storage_class")},
	}}},
}

// A data source lists some of the bucket's objects, so others may have other classes.
var ossBucketObjects = &Adapter{
	Type:    "alicloud_oss_bucket_objects",
	IsData:  true,
	Subject: "oss_bucket",
	As: []Role{{Places: []string{"oss_bucket"}, Rules: []Rule{
		{"object_storage_classes", custom(
			`concat(@.objects[*].storage_class, [null])`,
			func(n node) checks.Value {
				return withOthers(n.attribute("objects"), "storage_class", checks.UnstatedValue("is known only from some of the objects: set the classes of all"))
			},
			"objects.storage_class",
		)},
	}}},
}

// withOthers returns the values of an attribute of each element, and one more.
func withOthers(list node, name string, other checks.Value) checks.Value {
	elements, v := list.elements()
	if elements == nil && v.IsUnknown() {
		return checks.SetValue(v, other)
	}
	values := []checks.Value{}
	for _, element := range elements {
		values = append(values, element.attribute(name).scalar())
	}
	return checks.SetValue(append(values, other)...)
}

const ossRole = "AliyunServiceRoleForHbrOssBackup"

var ramRoles = &Adapter{
	Type:    "alicloud_ram_roles",
	IsData:  true,
	Subject: "oss_bucket",
	As: []Role{{Places: []string{"oss_bucket"}, Rules: []Rule{
		{"service_linked_role_authorized", custom(
			`contains(@.names, "`+ossRole+`") ? true : length(coalesce(@.tags, {})) == 0 && try(coalesce(@.policy_name), "") == "" && can(regex(try(coalesce(@.name_regex), ""), "`+ossRole+`")) ? false : null`,
			hasRole,
			"names", "name_regex", "policy_name", "tags",
		)},
	}}},
}

// hasRole returns whether the role is among those that the data source lists. If not, it
// may only have been filtered out.
func hasRole(n node) checks.Value {
	names, v := n.attribute("names").elements()
	if names == nil {
		return v
	}
	at := n.at.Attribute("names")
	for _, name := range names {
		switch {
		case name.value.Equal(checks.StringValue(ossRole)):
			return checks.BoolValue(true)
		case name.value.IsUnknown():
			return name.value.At(at)
		}
	}
	tags := n.attribute("tags").value
	keys, _ := tags.Attributes()
	pattern := n.attribute("name_regex").scalar()
	text, _ := pattern.Text()
	matches, err := regexp.MatchString(text, ossRole)
	if tags.IsUnknown() || len(keys) > 0 || !n.attribute("policy_name").scalar().IsNull() || pattern.IsUnknown() || err != nil || !matches {
		return checks.UnstatedValue("does not have the role, which may have been filtered out: list it by its name").At(at)
	}
	return checks.BoolValue(false)
}

// inventoryRules are the same for the resource and the data source.
var inventoryRules = []Role{{Places: []string{"oss_backup_plan"}, Rules: []Rule{
	{"inventory", object(inventoryAttributes...)},
}}, {Places: []string{"oss_backup_plan.inventory"}, Rules: inventoryAttributes}}

var inventoryAttributes = []Rule{
	{"enabled", attribute("is_enabled")},
	{"frequency", attribute("schedule", "frequency")},
	{"included_object_versions", attribute("included_object_versions")},
	{"prefix", attribute("filter", "prefix")},
	{"fields", custom(
		`flatten([for fields in @.optional_fields : coalesce(fields.field, [])])`,
		func(n node) checks.Value {
			return n.attribute("optional_fields").collect(func(block node) []checks.Value {
				fields, v := block.attribute("field").elements()
				if fields == nil && !v.IsNull() {
					return []checks.Value{v}
				}
				var values []checks.Value
				for _, field := range fields {
					values = append(values, field.value.At(field.at))
				}
				return values
			})
		},
		"optional_fields.field",
	)},
}

var ossBucketInventory = &Adapter{
	Type:    "alicloud_oss_bucket_inventory",
	Subject: "oss_backup_plan",
	As:      inventoryRules,
}

var ossBucketInventories = &Adapter{
	Type:    "alicloud_oss_bucket_inventories",
	List:    "inventories",
	IsData:  true,
	Subject: "oss_backup_plan",
	As:      inventoryRules,
}
