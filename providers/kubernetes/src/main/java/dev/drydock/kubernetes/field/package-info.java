/// The fields asserted of each type of Kubernetes object, by their paths.
///
/// The one law: names and nothing else. Lowering sets these fields, a manifest of `type` writes and
/// reads them.
@NullMarked
package dev.drydock.kubernetes.field;

import org.jspecify.annotations.NullMarked;
