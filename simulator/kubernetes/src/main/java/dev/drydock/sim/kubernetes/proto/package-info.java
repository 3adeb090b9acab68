/// Reads objects that clients send in Kubernetes' protobuf form, into the same trees as JSON.
///
/// The one law: fields' numbers, names and types are extracted from the descriptors of Kubernetes'
/// own client into `messages.tsv` by a generator of the test tree; nothing of it is kept by hand.
/// What is read here goes the way of JSON bodies from then on. Answers are never protobuf: clients
/// that accept it accept JSON too.
@NullMarked
package dev.drydock.sim.kubernetes.proto;

import org.jspecify.annotations.NullMarked;
