package checks

func init() {
	declare(Subject{
		Name:        "on_premises_nas",
		Description: "A system that backs up an on-premises NAS with the backup client.",
		Limits:      backupClientLimits,
	})
	declare(Subject{
		Name:        "cpfs_file_system",
		Description: "A system that backs up a CPFS file system with the backup client.",
		Limits:      backupClientLimits,
	})
}
