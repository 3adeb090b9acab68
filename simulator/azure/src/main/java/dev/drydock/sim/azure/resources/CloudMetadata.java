package dev.drydock.sim.azure.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sim.azure.arm.Json;
import dev.drydock.sim.azure.host.Addresses;
import dev.drydock.sim.wire.Request;
import dev.drydock.sim.wire.Response;
import dev.drydock.sim.wire.Service;

/// Tells clients where the cloud's services are, without asking who they are: a list of clouds, one
/// cloud, or the short form of the first version.
public final class CloudMetadata implements Service {
  public static final String PATH = "/metadata/endpoints";

  private static final String LIST_SINCE = "2018-01-01";
  private static final String OBJECT_SINCE = "2022-01-01";
  private static final String AUDIENCE = "https://management.azure.com/";

  private final Addresses addresses;

  public CloudMetadata(Addresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Response serve(Request request) {
    if (!request.method().equals("GET")) {
      return Response.empty(405);
    }
    var version = request.query("api-version").orElse("");
    if (version.compareTo(OBJECT_SINCE) >= 0) {
      return Response.json(200, cloud().toString());
    }
    return version.compareTo(LIST_SINCE) >= 0
        ? Response.json(200, Json.object().arrayNode().add(cloud()).toString())
        : Response.json(200, first().toString());
  }

  private ObjectNode cloud() {
    var body = Json.object();
    body.put("name", "AzureCloud");
    body.put("portal", "https://portal.azure.com");
    authentication(body);
    body.put("resourceManager", addresses.management());
    body.put("media", "https://rest.media.azure.net");
    body.put("graph", "https://graph.windows.net/");
    body.put("graphAudience", "https://graph.windows.net/");
    body.put("microsoftGraphResourceId", "https://graph.microsoft.com/");
    body.put("gallery", "https://gallery.azure.com/");
    var suffixes = body.putObject("suffixes");
    suffixes.put("storage", "core.windows.net");
    suffixes.put("keyVaultDns", "vault.azure.net");
    suffixes.put("acrLoginServer", "azurecr.io");
    suffixes.put("sqlServerHostname", "database.windows.net");
    return body;
  }

  private ObjectNode first() {
    var body = Json.object();
    body.put("galleryEndpoint", "https://gallery.azure.com/");
    body.put("graphEndpoint", "https://graph.windows.net/");
    body.put("portalEndpoint", "https://portal.azure.com/");
    authentication(body);
    return body;
  }

  private void authentication(ObjectNode body) {
    var authentication = body.putObject("authentication");
    authentication.put("loginEndpoint", addresses.login());
    authentication.putArray("audiences").add("https://management.core.windows.net/").add(AUDIENCE);
    authentication.put("tenant", "common");
    authentication.put("identityProvider", "AAD");
  }
}
