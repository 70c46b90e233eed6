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
		Name:         "storage_class",
		Availability: checks.Required,
		Description:  "Storage class of the bucket.",
		Where:        "`storage_class` of `alicloud_oss_bucket`, whose default `Standard` is known at plan too; `ossutil stat oss://<bucket>`",
	})
	ossObjectStorageClasses = checks.SetOf(checks.Choice(ossStorageClasses, checks.Argument{
		Name:         "object_storage_classes",
		Availability: checks.Required,
		Description:  "Storage classes of the bucket's objects, those included that lifecycle rules move objects to.",
		Where: "`lifecycle_rule[*].transitions[*].storage_class` of `alicloud_oss_bucket`, with the bucket's own class " +
			"and those that objects are uploaded in",
	}))
	ossPreserveObjectACLs = checks.Bool(false, checks.Argument{
		Name:        "preserve_object_acls",
		Description: "Whether the ACLs of objects have to be backed up and restored.",
		Where:       "your own requirement; `false` where no object has an ACL of its own (`acl` of `alicloud_oss_bucket_object`)",
	})
	ossInCloudBox = checks.Bool(false, checks.Argument{
		Name:        "in_cloudbox",
		Description: "Whether the bucket lies in a CloudBox.",
		Where:       "your own set-up; `false` where you have no CloudBox",
	})
	ossServiceLinkedRoleAuthorized = checks.Bool(true, checks.Argument{
		Name:         "service_linked_role_authorized",
		Availability: checks.Required,
		Description:  "Whether the account has granted the service-linked role `AliyunServiceRoleForHbrOssBackup`.",
		Where:        "the RAM console under Roles; `length(data.alicloud_ram_roles.<name>.roles) > 0` with `name_regex = \"^AliyunServiceRoleForHbrOssBackup$\"`",
	})
	ossBucketName = checks.Text(checks.Argument{
		Name:         "bucket",
		Availability: checks.IfWritten,
		Description: "Name of the bucket. No limit reads it: it is there so that what is made for the bucket can refer to it " +
			"and wait for the check. Leave it out where the name is not known at plan, for then nothing is checked at plan.",
		Where: "`bucket` of `alicloud_oss_bucket` (not `id`, which is unknown until the bucket exists)",
	})
)

// ossHasIA holds where IA objects are known to be there.
var ossHasIA = checks.Or(
	ossObjectStorageClasses.Any(ossObjectStorageClasses.Element.Is("IA")),
	ossStorageClass.Is("IA"),
)

var ossBucket = checks.NewSubject(checks.Subject{
	Name:        "oss_bucket",
	Description: "An OSS bucket to back up, or to restore to.",
	Echoes:      []checks.AnyArgument{ossBucketName},
	Limits: []*checks.Limit{
		{
			ID:       "oss_service_linked_role",
			Title:    "the service-linked role for OSS backup is not granted",
			Severity: checks.Warning,
			Violated: ossServiceLinkedRoleAuthorized.Is(false),
			Rule: "Cloud Backup reads buckets through the role AliyunServiceRoleForHbrOssBackup, which it creates when the first " +
				"backup plan is created or the first backup policy attached; somebody has to grant the role its permissions then.",
			Remedy: "Authorize the role in the Cloud Backup console before the backup is set up, or have somebody do it who has the permission.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_bucket_storage_class",
			Title:    "the bucket's storage class is not Standard or IA",
			Severity: checks.Error,
			Violated: ossStorageClass.NotIn("Standard", "IA"),
			Rule:     "Cloud Backup backs up and restores only buckets of the storage classes Standard and IA.",
			Remedy: "Keep what has to be backed up in a Standard or IA bucket. Another storage_class of alicloud_oss_bucket makes " +
				"a new bucket, so the objects of an existing one have to be copied.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_object_storage_class",
			Title:    "objects have a storage class other than Standard and IA",
			Severity: checks.Error,
			Violated: ossObjectStorageClasses.Any(ossObjectStorageClasses.Element.NotIn("Standard", "IA")),
			Rule:     "Cloud Backup backs up and restores only objects of the storage classes Standard and IA.",
			Remedy: "Remove the lifecycle rules and uploads that put objects of this bucket into another class, or back up only a prefix " +
				"without such objects, and state only the classes found there.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_ia_restored_as_standard",
			Title:    "IA objects are restored as Standard objects",
			Severity: checks.Warning,
			Violated: ossHasIA,
			Rule:     "Objects of the class IA are restored as objects of the class Standard.",
			Remedy:   "Plan for what Standard storage costs after a restore, or move the objects to IA again with a lifecycle rule.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_object_acl",
			Title:    "the ACLs of objects are not backed up",
			Severity: checks.Error,
			Violated: ossPreserveObjectACLs.Is(true),
			Rule:     "Cloud Backup neither backs up nor restores the access control list of an object.",
			Remedy: "Grant access by bucket policies or RAM policies instead of object ACLs, or keep the ACLs elsewhere and " +
				"set them again after a restore; then state preserve_object_acls = false.",
			Source: limitsPage(ossTitle),
		},
		{
			ID:       "oss_request_fees",
			Title:    "OSS charges for requests made during a backup",
			Severity: checks.Info,
			Violated: checks.Always(),
			Rule:     "OSS charges for the API requests that Cloud Backup makes to back up objects.",
			Remedy:   "Plan for the fees; many small objects make many requests.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_ia_retrieval_fees",
			Title:    "OSS charges for reading IA data during a backup",
			Severity: checks.Info,
			Violated: ossHasIA,
			Rule:     "OSS charges for data retrieval, by volume, when Cloud Backup reads IA buckets or IA objects.",
			Remedy:   "Plan for the fees of each full and incremental read.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_version_deletion",
			Title:    "deleting an early backup version leaves the others whole",
			Severity: checks.Info,
			Violated: checks.Always(),
			Rule:     "An early backup version can be deleted from the history without harm to the data of other versions.",
			Remedy:   "Nothing needs to be done.",
			Source:   limitsPage(ossTitle),
		},
		{
			ID:       "oss_bucket_cloudbox",
			Title:    "buckets in a CloudBox cannot be backed up",
			Severity: checks.Error,
			Violated: ossInCloudBox.Is(true),
			Rule:     "OSS backup does not support buckets that lie in a CloudBox.",
			Remedy:   "Copy what has to be backed up to a bucket in the region, and back that one up.",
			Source:   limitsPage(ossTitle),
		},
	},
})
