// SPDX-License-Identifier: MPL-2.0

package cases

var dataSynchronizationSection = join(dataSynchronization)

var dataSynchronization = of("data_synchronization", []Case{
	{Limit: "data_sync_verification", Attributes: Object{"verify_after_sync": false, "delete_source_after_sync": true}, Verdict: Error},
	{Limit: "data_sync_verification", Attributes: Object{"verify_after_sync": false, "delete_source_after_sync": false}, Verdict: Warning},
	{Limit: "data_sync_verification", Attributes: Object{"verify_after_sync": false}, Verdict: Warning},
	{Limit: "data_sync_verification", Attributes: Object{"verify_after_sync": false, "delete_source_after_sync": Unknown}, Verdict: Pending},
	{Limit: "data_sync_verification", Attributes: Object{"verify_after_sync": true, "delete_source_after_sync": true}, Verdict: Satisfied},
	{Limit: "data_sync_verification", Attributes: Object{"delete_source_after_sync": true}, Verdict: Unchecked},
})
