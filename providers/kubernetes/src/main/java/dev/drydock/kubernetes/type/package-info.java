/// The types of Kubernetes object that Drydock writes: which fields it asserts of each, and where
/// they stand in a manifest.
///
/// The one law: fields become a body and a body becomes fields in one class per type, so that what
/// is read back is what was written. Lowering names the fields; `cluster` turns them into
/// manifests.
@NullMarked
package dev.drydock.kubernetes.type;

import org.jspecify.annotations.NullMarked;
