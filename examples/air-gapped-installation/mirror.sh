#!/bin/sh
# Checks the archives of a release that lie in this folder, and puts them into a
# filesystem mirror.
set -eu
mirror=${MIRROR:-/opt/terraform/providers}

sha256sum --check --ignore-missing terraform-provider-hbrlimits_*_SHA256SUMS
for registry in registry.terraform.io registry.opentofu.org; do
  mkdir -p "$mirror/$registry/hbrlimits/hbrlimits"
  cp terraform-provider-hbrlimits_*.zip "$mirror/$registry/hbrlimits/hbrlimits/"
done
