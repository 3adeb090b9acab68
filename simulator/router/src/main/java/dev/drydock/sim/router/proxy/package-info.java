/// Takes requests from clients and hands them to replicas, piece by piece.
///
/// The one law: what a replica gets is written by the router from what it understood, never passed
/// on raw, and is one whole request or visibly broken off. All of a request happens on one event
/// loop: `Front` is the client's connection, `Exchange` one request on it, `Back` the replica's
/// connection.
@NullMarked
package dev.drydock.sim.router.proxy;

import org.jspecify.annotations.NullMarked;
