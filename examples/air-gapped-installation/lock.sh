#!/bin/sh
# Adds the provider's checksums for a platform to the lock file of the root module
# in this directory.
set -eu
terraform providers lock -fs-mirror="${MIRROR:-/opt/terraform/providers}" -platform="${PLATFORM:-linux_amd64}" hbrlimits/hbrlimits
