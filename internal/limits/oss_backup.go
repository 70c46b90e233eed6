// SPDX-License-Identifier: MPL-2.0

package limits

import "github.com/hbrlimits/terraform-provider-hbrlimits/internal/checks"

const ossTitle = "OSS backup"

var ossSection = Section{ossTitle, []*checks.Subject{ossBucket, ossBackupPlan}}

var ossStorageClasses = checks.Choices{
	Values:  []string{"Standard", "IA", "Archive", "ColdArchive", "DeepColdArchive"},
	Also:    map[string]string{"Infrequent Access": "IA"},
	Folding: checks.IgnoreCaseAndSeparators,
}

var (
	ossStorageClass = checks.Choice(ossStorageClasses, checks.Argument{
		Name:        "storage_class",
		Description: "Storage class of the bucket.",
		Where:       "`ossutil stat oss://<bucket>`",
	})
	ossObjectStorageClasses = checks.SetOf(checks.Choice(ossStorageClasses, checks.Argument{
		Name:        "object_storage_classes",
		NeverEmpty:  "objects have at least the storage class of the bucket",
		Description: "Storage classes of the bucket's objects, including those that lifecycle rules transition objects to.",
		Where:       "the storage classes of the objects that exist, and those that objects are uploaded in",
	}))
	ossPreserveObjectACLs = checks.Bool(false, checks.Argument{
		Name:        "preserve_object_acls",
		Environment: true,
		Description: "Whether the ACLs of objects must be backed up and restored.",
		Where:       "your recovery requirements; `false` if no object has its own ACL (`acl` of `alicloud_oss_bucket_object`)",
	})
	ossServiceLinkedRoleAuthorized = checks.Bool(true, checks.Argument{
		Name:        "service_linked_role_authorized",
		Environment: true,
		Description: "Whether the service-linked role `AliyunServiceRoleForHbrOssBackup` is authorized in the account.",
		Where:       "the Roles page of the RAM console",
	})
	ossBucketName = checks.Text(`"invoices"`, checks.Argument{
		Name: "bucket",
		Description: "Name of the bucket. No limit reads it. Resources that are created for the bucket can refer to it so that they " +
			"wait for the check. Do not set it unless the name is known at plan, because otherwise nothing is checked at plan.",
	})
)

// ossHasIA holds if IA objects are known to exist.
var ossHasIA = checks.Or(
	ossObjectStorageClasses.Any(ossObjectStorageClasses.Element.Is("IA")),
	ossStorageClass.Is("IA"),
)

var ossBucket = checks.NewSubject(checks.Subject{
	Name:        "oss_bucket",
	Description: "An OSS bucket that is backed up or restored to.",
	Echoes:      []checks.AnyArgument{ossBucketName},
	Limits: []*checks.Limit{
		{
			ID:       "oss_service_linked_role",
			Title:    "the service-linked role for OSS backup is not authorized",
			Severity: checks.Warning,
			Violated: ossServiceLinkedRoleAuthorized.Is(false),
			Rule: "Cloud Backup accesses buckets through the role AliyunServiceRoleForHbrOssBackup. It creates the role with the first backup " +
				"plan or the first attachment of a backup policy, and the role must then be granted its permissions.",
			Remedy: "Authorize the role in the Cloud Backup console before you set up the backup, or ask someone who has the permission to do so.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_bucket_storage_class",
			Title:    "the bucket's storage class is not Standard or IA",
			Severity: checks.Error,
			Violated: ossStorageClass.NotIn("Standard", "IA"),
			Rule:     "Cloud Backup can back up and restore only buckets of the Standard and IA storage classes.",
			Remedy: "Keep data that must be backed up in a Standard or IA bucket. Changing storage_class of alicloud_oss_bucket forces a " +
				"new bucket, so the objects of an existing bucket must be copied.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_object_storage_class",
			Title:    "objects have a storage class other than Standard or IA",
			Severity: checks.Error,
			Violated: ossObjectStorageClasses.Any(ossObjectStorageClasses.Element.NotIn("Standard", "IA")),
			Rule:     "Cloud Backup can back up and restore only objects of the Standard and IA storage classes.",
			Remedy: "Remove the lifecycle rules and uploads that put objects of this bucket into other storage classes. Or back up only a " +
				"prefix without such objects, and set object_storage_classes to the classes found there.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_ia_restored_as_standard",
			Title:    "IA objects are restored as Standard objects",
			Severity: checks.Warning,
			Violated: ossHasIA,
			Rule:     "Cloud Backup restores IA objects as Standard objects.",
			Remedy:   "Plan for the cost of Standard storage after a restore, or transition the objects back to IA with a lifecycle rule.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_object_acl",
			Title:    "object ACLs must be preserved, but are not backed up",
			Severity: checks.Error,
			Violated: ossPreserveObjectACLs.Is(true),
			Rule:     "Cloud Backup neither backs up nor restores the access control lists (ACLs) of objects.",
			Remedy: "Grant access with bucket policies or RAM policies instead of object ACLs, or store the ACLs elsewhere and apply them " +
				"again after a restore. Then set preserve_object_acls = false.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_request_fees",
			Title:    "OSS charges for requests during a backup",
			Severity: checks.Info,
			Violated: checks.Always(),
			Rule:     "OSS charges for the API requests that Cloud Backup makes to back up objects.",
			Remedy:   "Plan for request fees. Many small objects cause many requests.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_ia_retrieval_fees",
			Title:    "OSS charges for reading IA data during a backup",
			Severity: checks.Info,
			Violated: ossHasIA,
			Rule:     "When Cloud Backup reads IA buckets or IA objects, OSS charges for data retrieval by volume.",
			Remedy:   "Plan for retrieval fees for each full and incremental read.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_version_deletion",
			Title:    "deleting an early backup version does not affect other versions",
			Severity: checks.Info,
			Violated: checks.Always(),
			Rule:     "An early backup version can be deleted from the backup history without affecting the data of other versions.",
			Remedy:   "No action is required.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_bucket_cloudbox",
			Title:    "the bucket is in a CloudBox",
			Severity: checks.Error,
			Violated: inCloudBox.Is(true),
			Rule:     "Buckets in a CloudBox cannot be backed up.",
			Remedy:   "Copy the data that must be backed up to a bucket in the region, and back up that bucket.",
			Source:   limitsPage(ossTitle),
		},
	},
})
