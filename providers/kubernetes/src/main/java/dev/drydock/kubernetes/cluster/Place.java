package dev.drydock.kubernetes.cluster;

import dev.drydock.spi.object.ObjectId;
import io.fabric8.kubernetes.client.KubernetesClient;

/// A cluster that is open.
record Place(ObjectId cluster, KubernetesClient client) {}
