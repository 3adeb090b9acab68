package dev.drydock.sim.kubernetes.logs;

import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.kubernetes.task.Tasks;
import dev.drydock.sim.wire.Feed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// A log that somebody follows: ends with its container, or with its pod.
final class Following implements Feed {
  /// As long as a kubelet keeps a stream open.
  private static final Duration LASTS = Duration.ofHours(4);

  private final ObjectTable objects;
  private final Tasks tasks;
  private final Stored pod;
  private final String container;
  private final boolean stamped;
  private int told;
  private boolean ended;

  Following(ObjectTable objects, Tasks tasks, Stored pod, String container, boolean stamped) {
    this.objects = objects;
    this.tasks = tasks;
    this.pod = pod;
    this.container = container;
    this.stamped = stamped;
    this.told = ContainerLog.of(pod, container, tasks).size();
  }

  @Override
  public synchronized Optional<byte[]> more() {
    return ended
        ? Optional.empty()
        : objects.reading(() ->
            objects.find(pod.key()).filter(now -> now.uid().equals(pod.uid())).map(this::fresh));
  }

  private byte[] fresh(Stored now) {
    var lines = ContainerLog.of(now, container, tasks);
    var fresh = lines.subList(Math.min(told, lines.size()), lines.size());
    told = lines.size();
    ended = ContainerLog.ended(now.object(), container).isObject();
    return Logs.text(fresh, stamped).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Duration lasts() {
    return LASTS;
  }
}
