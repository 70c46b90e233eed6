// SPDX-License-Identifier: MPL-2.0

// Package resources declares how types of Terraform resources become the arguments
// of subjects, so that users can pass a resource as it is. Each product has a file
// with an adapter for each of its types. What documentation and messages say about
// where to get an argument, and when it is known, follows from the adapters.
//
// To add a type, add its adapter to the file of its product and to the list below. A
// test compares every attribute that an adapter reads with the schema of the real
// provider.
package resources

import (
	"maps"
	"slices"
	"strings"
)

// An Adapter declares how a type of resource becomes arguments.
type Adapter struct {
	// Type is the type of the resource or data source: alicloud_oss_bucket. That of a
	// data source begins with "data." if there is a resource of the same name.
	Type string
	// List is the attribute of a data source that has one element for each object, if
	// the adapter reads such an element and not the whole data source.
	List string
	// IsData says that it is a data source.
	IsData bool
	// IfWritten are the attributes and blocks that the provider computes unless the
	// configuration sets them, so that a new resource has them at plan only in that
	// case.
	IfWritten []string
	// References are the attributes that hold IDs of other resources, which are known at
	// plan only if those exist.
	References []string
	// AfterApply are the attributes that the provider always computes.
	AfterApply []string
	// Unread are attributes that are not read, although arguments have the same names.
	Unread []string
	// Subject is what the resource is checked as if users only name its type. It is
	// empty if it can be several, and users must choose.
	Subject string
	// Selector is the attribute that decides the subject instead.
	Selector string
	// SubjectBy is the subject for each value of that attribute, empty if no limit is about
	// such a resource.
	SubjectBy map[string]string
	// Together is the object to pass, in HCL, if the resource on its own says nothing
	// that decides a limit.
	Together string
	// As are the arguments of each subject.
	As []Role
}

// A Role says which arguments a resource states in some places.
type Role struct {
	// Places are subjects, or arguments of subjects that are objects:
	// ecs_disaster_recovery.source_disk.
	Places []string
	Rules  []Rule
}

// A Rule says where one argument comes from.
type Rule struct {
	// Argument is the argument's name.
	Argument string
	source
}

// dataPrefix begins the address of a data source.
const dataPrefix = "data."

// adapters lists the adapters. If several resources state the same argument, those
// that come first here decide.
var adapters = []*Adapter{
	ossBucket,
	ossBuckets,
	ossBucketObjects,
	ramRoles,
	ossBucketInventory,
	ossBucketInventories,
	hbrPolicyBinding,
	hbrOSSBackupPlan,
	hbrOSSBackupPlans,
	hbrECSBackupPlan,
	hbrECSBackupPlans,
	hbrServerBackupPlan,
	hbrServerBackupPlans,
	hbrPolicy,
	hbrBackupJobs,
	nasSMBACLAttachment, // enables ACLs whatever the file system said before
	nasFileSystem,
	nasFileSystems,
	hbrNASBackupPlan,
	hbrNASBackupPlans,
	images,
	instance,
	instances,
	hbrECSBackupClient,
	hbrECSBackupClients,
	ecsDisk,
	disk,
	ecsDisks,
	disks,
	ecsDiskAttachment,
	diskAttachment,
	diskReplicaPair,
	diskReplicaPairs,
	diskReplicaGroup,
	vpnConnection,
	vpnConnections,
	vsphereVirtualMachine,
	vsphereVirtualMachineData,
	vsphereSnapshot,
}

// Adapters lists all adapters.
func Adapters() []*Adapter { return adapters }

// Find returns the adapter of a type, or nil if there is none. The type of any data
// source may begin with "data.".
func Find(name string) *Adapter {
	i := slices.IndexFunc(adapters, func(a *Adapter) bool { return a.Type == name || a.IsData && dataPrefix+a.Type == name })
	if i < 0 {
		return nil
	}
	return adapters[i]
}

// Reads returns the names of the resource's own attributes that the adapter reads.
// No other attribute is ever looked at.
func (a *Adapter) Reads() []string {
	var names []string
	add := func(path string) {
		if name := firstStep(path); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	add(a.Selector)
	for _, role := range a.As {
		for _, rule := range role.Rules {
			for _, path := range rule.reads {
				add(path)
			}
		}
	}
	return names
}

// rules returns the rules for a place, a subject or an object among its arguments.
func (a *Adapter) rules(place string) ([]Rule, bool) {
	var rules []Rule
	found := false
	for _, role := range a.As {
		if slices.Contains(role.Places, place) {
			rules, found = append(rules, role.Rules...), true
		}
	}
	return rules, found
}

// Subjects returns the names of the subjects that the resource states arguments of.
func (a *Adapter) Subjects() []string {
	var names []string
	for _, role := range a.As {
		for _, place := range role.Places {
			if name := firstStep(place); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// Selectors returns the values of the attribute that decides the subject, apart from those
// without limits.
func (a *Adapter) Selectors() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(a.SubjectBy)), func(value string) bool { return a.SubjectBy[value] == "" })
}

// Example is how configurations refer to the resource.
func (a *Adapter) Example() string {
	switch {
	case a.List != "":
		return dataPrefix + a.Type + ".example." + a.List + "[0]"
	case a.IsData && !strings.HasPrefix(a.Type, dataPrefix):
		return dataPrefix + a.Type + ".example"
	default:
		return a.Type + ".example"
	}
}
