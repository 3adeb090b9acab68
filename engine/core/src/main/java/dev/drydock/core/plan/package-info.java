/// Planning: from what should exist and what does to the steps between them.
///
/// The one law: a plan is a pure function of desired objects and live state; no clock, no chance,
/// no exchange, and the order of blocks never shows. The plan it makes is the execution graph:
/// whoever applies it re-derives nothing.
@NullMarked
package dev.drydock.core.plan;

import org.jspecify.annotations.NullMarked;
