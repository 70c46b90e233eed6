// SPDX-License-Identifier: MPL-2.0

package cases

var ossSection = join(ossBucket, ossBackupPlan)

var ossBucket = of("oss_bucket", []Case{
	{Limit: "oss_service_linked_role", Attributes: Object{"service_linked_role_authorized": false}, Verdict: Warning},
	{Limit: "oss_service_linked_role", Attributes: Object{"service_linked_role_authorized": true}, Verdict: Satisfied},
	{Limit: "oss_service_linked_role", Attributes: Object{"storage_class": "IA"}, Verdict: Unchecked},

	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": "Standard"}, Verdict: Satisfied},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": "IA"}, Verdict: Satisfied},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": "Infrequent Access"}, Verdict: Satisfied},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": "Archive"}, Verdict: Error},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": "ColdArchive"}, Verdict: Error},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": "DeepColdArchive"}, Verdict: Error},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": "deep cold archive"}, Verdict: Error},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": "COLD-ARCHIVE"}, Verdict: Error},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"in_cloudbox": false}, Verdict: Unchecked},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": Unknown}, Verdict: Pending},
	{Limit: "oss_bucket_storage_class", Attributes: Object{"storage_class": "Archive", "bucket": Unknown}, Verdict: Error},

	{Limit: "oss_object_storage_class", Attributes: Object{"object_storage_classes": List{}}, Verdict: Unchecked},
	{Limit: "oss_object_storage_class", Attributes: Object{"object_storage_classes": List{"Standard", "IA"}}, Verdict: Satisfied},
	{Limit: "oss_object_storage_class", Attributes: Object{"object_storage_classes": List{"Standard", "Archive"}}, Verdict: Error},
	{Limit: "oss_object_storage_class", Attributes: Object{"object_storage_classes": List{"Archive", Unknown}}, Verdict: Error},
	{Limit: "oss_object_storage_class", Attributes: Object{"object_storage_classes": List{"Archive", nil}}, Verdict: Error},
	{Limit: "oss_object_storage_class", Attributes: Object{"object_storage_classes": List{"Standard", Unknown}}, Verdict: Pending},
	{Limit: "oss_object_storage_class", Attributes: Object{"object_storage_classes": List{"Standard", nil}}, Verdict: Unchecked},
	{Limit: "oss_object_storage_class", Attributes: Object{"object_storage_classes": Unknown}, Verdict: Pending},
	{Limit: "oss_object_storage_class", Attributes: Object{"storage_class": "Archive"}, Verdict: Unchecked},

	{Limit: "oss_ia_restored_as_standard", Attributes: Object{"storage_class": "IA"}, Verdict: Warning},
	{Limit: "oss_ia_restored_as_standard", Attributes: Object{"storage_class": "IA", "object_storage_classes": Unknown}, Verdict: Warning},
	{Limit: "oss_ia_restored_as_standard", Attributes: Object{"object_storage_classes": List{"Standard", "IA"}}, Verdict: Warning},
	{Limit: "oss_ia_restored_as_standard", Attributes: Object{"storage_class": "Standard", "object_storage_classes": List{"Standard"}}, Verdict: Satisfied},
	{Limit: "oss_ia_restored_as_standard", Attributes: Object{"storage_class": "Standard", "object_storage_classes": List{}}, Verdict: Unchecked},
	{Limit: "oss_ia_restored_as_standard", Attributes: Object{"storage_class": "Standard"}, Verdict: Unchecked},
	{Limit: "oss_ia_restored_as_standard", Attributes: Object{"storage_class": "Standard", "object_storage_classes": Unknown}, Verdict: Pending},

	{Limit: "oss_object_acl", Attributes: Object{"preserve_object_acls": true}, Verdict: Error},
	{Limit: "oss_object_acl", Attributes: Object{"preserve_object_acls": false}, Verdict: Satisfied},
	{Limit: "oss_object_acl", Attributes: Object{"storage_class": "IA"}, Verdict: Unchecked},

	{Limit: "oss_bucket_cloudbox", Attributes: Object{"in_cloudbox": true}, Verdict: Error},
	{Limit: "oss_bucket_cloudbox", Attributes: Object{"in_cloudbox": false}, Verdict: Satisfied},
	{Limit: "oss_bucket_cloudbox", Attributes: Object{"storage_class": "IA"}, Verdict: Unchecked},

	{Limit: "oss_request_fees", Attributes: Object{"storage_class": "Standard"}, Verdict: Info},
	{Limit: "oss_request_fees", Attributes: Object{"storage_class": Unknown}, Verdict: Info},
	{Limit: "oss_version_deletion", Attributes: Object{"storage_class": "Standard"}, Verdict: Info},
	{Limit: "oss_ia_retrieval_fees", Attributes: Object{"storage_class": "IA"}, Verdict: Info},
	{Limit: "oss_ia_retrieval_fees", Attributes: Object{"object_storage_classes": List{"IA", Unknown}}, Verdict: Info},
	{Limit: "oss_ia_retrieval_fees", Attributes: Object{"storage_class": "Standard", "object_storage_classes": List{"Standard"}}, Verdict: NotApplicable},
	{Limit: "oss_ia_retrieval_fees", Attributes: Object{"storage_class": "Standard"}, Verdict: NotApplicable},
	{Limit: "oss_ia_retrieval_fees", Attributes: Object{"storage_class": Unknown}, Verdict: NotApplicable},
})
