package dev.drydock.editor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/// What a server needs of the outside beside its streams.
///
/// @param worker reads messages with one of its threads, and answers and checks with the others
/// @param pause how long that wait is
/// @param pages what a code and `.md` are put behind to make the URI of its page
/// @param version of Drydock
public record Setup(
    ScheduledExecutorService worker, Duration pause, Optional<String> pages, String version) {}
