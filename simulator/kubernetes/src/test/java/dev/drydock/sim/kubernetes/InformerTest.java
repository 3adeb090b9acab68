package dev.drydock.sim.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The fabric8 informer, which lists once and then watches, sees what happens over a socket.
class InformerTest {
  private static final class Told implements ResourceEventHandler<ConfigMap> {
    private final LinkedBlockingQueue<String> all = new LinkedBlockingQueue<>();

    @Override
    public void onAdd(ConfigMap map) {
      all.add("added " + map.getMetadata().getName());
    }

    @Override
    public void onUpdate(ConfigMap before, ConfigMap after) {
      all.add("changed " + after.getMetadata().getName() + " " + after.getData());
    }

    @Override
    public void onDelete(ConfigMap map, boolean unknown) {
      all.add("deleted " + map.getMetadata().getName());
    }

    String next() throws InterruptedException {
      return String.valueOf(all.poll(30, TimeUnit.SECONDS));
    }
  }

  private static ConfigMap map(String value) {
    return new ConfigMapBuilder()
        .withNewMetadata()
        .withName("m")
        .addToLabels("seen", "yes")
        .endMetadata()
        .addToData("k", value)
        .build();
  }

  @Test
  void hearsOfEveryChange() throws IOException, InterruptedException {
    var lab = new Lab(3);
    try (var server = new PlainServer(lab)) {
      var config = new ConfigBuilder().withMasterUrl(server.url()).withNamespace("default").build();
      try (var client = new KubernetesClientBuilder().withConfig(config).build()) {
        var told = new Told();
        try (var informer = client.configMaps().withLabel("seen", "yes").inform(told)) {
          assertThat(informer.hasSynced()).isTrue();
          client.resource(map("1")).create();
          assertThat(told.next()).isEqualTo("added m");
          client.resource(map("2")).forceConflicts().serverSideApply();
          assertThat(told.next()).isEqualTo("changed m {k=2}");
          client.configMaps().withName("m").delete();
          assertThat(told.next()).isEqualTo("deleted m");
        }
      }
    }
  }
}
