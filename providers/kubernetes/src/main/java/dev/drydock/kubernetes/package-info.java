/// The provider of Kubernetes objects: namespaces, instance types, secrets.
///
/// The one law: one remote API, and no other. Which cluster a resource means and how to reach it
/// come from outside, by [dev.drydock.spi.ClusterIdentity] and [dev.drydock.spi.ClusterAccess].
/// Lowering makes objects of the types in `type`; `cluster` observes and writes them over `http`.
@NullMarked
package dev.drydock.kubernetes;

import org.jspecify.annotations.NullMarked;
