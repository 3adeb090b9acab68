package dev.drydock.sim.kubernetes.task;

import dev.drydock.sim.kubernetes.json.Json;
import dev.drydock.sim.kubernetes.store.Key;
import dev.drydock.sim.kubernetes.store.ObjectTable;
import dev.drydock.sim.kubernetes.store.Stored;
import dev.drydock.sim.wire.work.Mounted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gives pods what AKS' workload identity gives them: the name of an application of Entra ID, and a
/// token that proves it. Source: the documentation of azure-workload-identity (labels and
/// annotations).
record Federation(ObjectTable objects) {
  private static final String USE = "azure.workload.identity/use";
  private static final String CLIENT = "azure.workload.identity/client-id";
  private static final String TENANT = "azure.workload.identity/tenant-id";
  private static final String HOME = "d0cd0cd0-0000-4000-8000-00000000000d";
  private static final String FOLDER = "/var/run/secrets/azure/tokens";
  private static final String FILE = "azure-identity-token";

  void add(Stored pod, Map<String, String> environment, List<Mounted> mounted) {
    if (!Json.text(pod.object(), "metadata", "labels", USE).equals("true")) {
      return;
    }
    var name = Json.text(pod.object(), "spec", "serviceAccountName");
    var account =
        objects
            .find(new Key("", "serviceaccounts", pod.key().namespace(), name))
            .map(found -> Json.at(found.object(), "metadata", "annotations"))
            .orElseGet(Json::object);
    var tenant = account.path(TENANT).asText(HOME);
    environment.putIfAbsent("AZURE_CLIENT_ID", account.path(CLIENT).asText(""));
    environment.putIfAbsent("AZURE_TENANT_ID", tenant);
    environment.putIfAbsent("AZURE_AUTHORITY_HOST", "https://login.microsoftonline.com/");
    environment.putIfAbsent("AZURE_FEDERATED_TOKEN_FILE", FOLDER + "/" + FILE);
    var files = new TreeMap<String, byte[]>();
    files.put(FILE, ("simulated." + pod.uid()).getBytes(StandardCharsets.UTF_8));
    mounted.add(new Mounted(FOLDER, files));
  }
}
