package checks

var ossStorageClasses = choices{
	values:  []string{"Standard", "IA", "Archive", "ColdArchive", "DeepColdArchive"},
	also:    map[string]string{"Infrequent Access": "IA"},
	folding: ignoreCaseAndSeparators,
}

var (
	ossStorageClass = choice(ossStorageClasses, Argument{
		Name:        "storage_class",
		Told:        AtPlan,
		Description: "Storage class of the bucket.",
		Where:       "`storage_class` of `alicloud_oss_bucket`, whose default `Standard` is known at plan too; `ossutil stat oss://<bucket>`",
	})
	ossObjectStorageClasses = setOf(choice(ossStorageClasses, Argument{
		Name:        "object_storage_classes",
		Told:        AtPlan,
		Description: "Storage classes of the bucket's objects, those included that lifecycle rules move objects to.",
		Where: "`lifecycle_rule[*].transitions[*].storage_class` of `alicloud_oss_bucket`, with the bucket's own class " +
			"and those that objects are uploaded in",
	}))
	ossPreserveObjectACLs = boolean(false, Argument{
		Name:        "preserve_object_acls",
		Description: "Whether the ACLs of objects have to be backed up and restored.",
		Where:       "your own requirement; `false` where no object has an ACL of its own (`acl` of `alicloud_oss_bucket_object`)",
	})
	ossInCloudBox = boolean(false, Argument{
		Name:        "in_cloudbox",
		Description: "Whether the bucket lies in a CloudBox.",
		Where:       "your own set-up; `false` where you have no CloudBox",
	})
	ossServiceLinkedRoleAuthorized = boolean(true, Argument{
		Name:        "service_linked_role_authorized",
		Told:        AtPlan,
		Description: "Whether the account has granted the service-linked role `AliyunServiceRoleForHbrOssBackup`.",
		Where:       "the RAM console under Roles; `length(data.alicloud_ram_roles.<name>.roles) > 0` with `name_regex = \"^AliyunServiceRoleForHbrOssBackup$\"`",
	})
	ossBucketName = freeText(Argument{
		Name: "bucket",
		Told: AtPlan,
		Description: "Name of the bucket. No limit reads it: it is there so that what is made for the bucket can refer to it " +
			"and wait for the check. Leave it out where the name is not known at plan, for then nothing is checked at plan.",
		Where: "`bucket` of `alicloud_oss_bucket` (not `id`, which is unknown until the bucket exists)",
	})
)

// ossHasIA holds where IA objects are known to be there.
var ossHasIA = or(
	ossObjectStorageClasses.any(ossObjectStorageClasses.element.is("IA")),
	ossStorageClass.is("IA"),
)

func init() {
	declare(Subject{
		Name:        "oss_bucket",
		Description: "An OSS bucket to back up, or to restore to.",
		Sections:    []*Section{ossSection},
		Echoes:      []declared{ossBucketName},
		Limits: []*Limit{
			{
				ID:       "oss_service_linked_role",
				Title:    "the service-linked role for OSS backup is not granted",
				Severity: Warning,
				Violated: ossServiceLinkedRoleAuthorized.is(false),
				Rule: "Cloud Backup reads buckets through the role AliyunServiceRoleForHbrOssBackup, which it creates when the first " +
					"backup plan is created or the first backup policy attached; somebody has to grant the role its permissions then.",
				Remedy: "Authorize the role in the Cloud Backup console before the backup is set up, or have somebody do it who has the permission.",
				Source: limitsPage(ossSection),
			},
			{
				ID:       "oss_bucket_storage_class",
				Title:    "the bucket's storage class is not Standard or IA",
				Severity: Error,
				Violated: ossStorageClass.notIn("Standard", "IA"),
				Rule:     "Cloud Backup backs up and restores only buckets of the storage classes Standard and IA.",
				Remedy: "Keep what has to be backed up in a Standard or IA bucket. Another storage_class of alicloud_oss_bucket makes " +
					"a new bucket, so the objects of an existing one have to be copied.",
				Source: limitsPage(ossSection),
			},
			{
				ID:       "oss_object_storage_class",
				Title:    "objects have a storage class other than Standard and IA",
				Severity: Error,
				Violated: ossObjectStorageClasses.any(ossObjectStorageClasses.element.notIn("Standard", "IA")),
				Rule:     "Cloud Backup backs up and restores only objects of the storage classes Standard and IA.",
				Remedy: "Remove the lifecycle rules and uploads that put objects of this bucket into another class, or back up only a prefix " +
					"without such objects, and state only the classes found there.",
				Source: limitsPage(ossSection),
			},
			{
				ID:       "oss_ia_restored_as_standard",
				Title:    "IA objects are restored as Standard objects",
				Severity: Warning,
				Violated: ossHasIA,
				Rule:     "Objects of the class IA are restored as objects of the class Standard.",
				Remedy:   "Plan for what Standard storage costs after a restore, or move the objects to IA again with a lifecycle rule.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:       "oss_object_acl",
				Title:    "the ACLs of objects are not backed up",
				Severity: Error,
				Violated: ossPreserveObjectACLs.is(true),
				Rule:     "Cloud Backup neither backs up nor restores the access control list of an object.",
				Remedy: "Grant access by bucket policies or RAM policies instead of object ACLs, or keep the ACLs elsewhere and " +
					"set them again after a restore; then state preserve_object_acls = false.",
				Source: limitsPage(ossSection),
			},
			{
				ID:       "oss_request_fees",
				Title:    "OSS charges for requests made during a backup",
				Severity: Info,
				Violated: always{},
				Rule:     "OSS charges for the API requests that Cloud Backup makes to back up objects.",
				Remedy:   "Plan for the fees; many small objects make many requests.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:       "oss_ia_retrieval_fees",
				Title:    "OSS charges for reading IA data during a backup",
				Severity: Info,
				Violated: ossHasIA,
				Rule:     "OSS charges for data retrieval, by volume, when Cloud Backup reads IA buckets or IA objects.",
				Remedy:   "Plan for the fees of each full and incremental read.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:       "oss_version_deletion",
				Title:    "deleting an early backup version leaves the others whole",
				Severity: Info,
				Violated: always{},
				Rule:     "An early backup version can be deleted from the history without harm to the data of other versions.",
				Remedy:   "Nothing needs to be done.",
				Source:   limitsPage(ossSection),
			},
			{
				ID:       "oss_bucket_cloudbox",
				Title:    "buckets in a CloudBox cannot be backed up",
				Severity: Error,
				Violated: ossInCloudBox.is(true),
				Rule:     "OSS backup does not support buckets that lie in a CloudBox.",
				Remedy:   "Copy what has to be backed up to a bucket in the region, and back that one up.",
				Source:   limitsPage(ossSection),
			},
		},
	})
}
