package dev.drydock.kubernetes.lower;

import dev.drydock.kubernetes.field.RouterFields;
import dev.drydock.kubernetes.field.SecretFields;
import dev.drydock.kubernetes.field.ServiceFields;
import dev.drydock.kubernetes.type.Labels;
import dev.drydock.specs.model.Attributes;
import dev.drydock.specs.model.Resource;
import dev.drydock.specs.model.Spec;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Lowers an endpoint to the Service by which it is known, the Secret with its keys, and its part
/// of the router's configuration.
final class EndpointLowering {
  private static final int PORT = 80;

  private final Hosted hosted;
  private final Resource endpoint;
  private final Attributes given;

  private EndpointLowering(Hosted hosted) {
    this.hosted = hosted;
    this.endpoint = hosted.endpoint();
    this.given = endpoint.attributes();
  }

  static List<DesiredObject> lower(Resource endpoint, Spec spec) {
    return Hosted.serves(endpoint)
        ? new EndpointLowering(Hosted.of(endpoint, spec)).objects()
        : List.of();
  }

  private List<DesiredObject> objects() {
    var objects = new ArrayList<DesiredObject>();
    objects.add(alias());
    var names =
        switch (given.text("auth")) {
          case "key" -> SecretFields.KEYS;
          case "token" -> SecretFields.SIGNING;
          default -> List.<String>of();
        };
    if (!names.isEmpty()) {
      objects.add(secret(names));
    }
    objects.add(config());
    return objects;
  }

  private DesiredObject alias() {
    return Desire.of(endpoint.address(), Role.SELF, hosted.alias())
        .set(ServiceFields.LABELS, labels())
        .set(ServiceFields.TYPE, "ExternalName")
        .set(ServiceFields.EXTERNAL_NAME, hosted.router())
        .set(ServiceFields.PORT, PORT)
        .set(ServiceFields.DESCRIPTION, given.value("description"))
        .set(ServiceFields.TAGS, Texts.map(given, "tags"))
        .in(hosted.cluster().address())
        .needs(hosted.cluster().address(), Role.SERVICE)
        .object();
  }

  private Value labels() {
    var labels = new LinkedHashMap<String, String>();
    labels.put(Labels.ENDPOINT, hosted.name());
    return Value.textMap(labels);
  }

  private DesiredObject secret(List<String> names) {
    var desire =
        Desire.of(endpoint.address(), Role.SECRET, hosted.secret())
            .set(SecretFields.ENTRIES, SecretFields.entries(names))
            .in(hosted.cluster().address());
    given
        .block("keys")
        .ifPresent(keys ->
            desire
                .set(SecretFields.PRIMARY, keys.value("primary"))
                .set(SecretFields.SECONDARY, keys.value("secondary")));
    return desire.object();
  }

  private DesiredObject config() {
    var versions = new VersionsOf(hosted);
    var cluster = hosted.cluster().address();
    var desire =
        Desire.of(endpoint.address(), Role.TRAFFIC, hosted.config())
            .set(RouterFields.ENDPOINT, hosted.name())
            .set(RouterFields.MODE, given.text("auth"))
            .set(RouterFields.DEFAULT, versions.main())
            .set(RouterFields.EFFECTIVE, versions.effective())
            .set(RouterFields.DECLARED, versions.declared())
            .set(RouterFields.ROLE, versions.roles())
            .set(RouterFields.REQUESTS, versions.requests())
            .set(RouterFields.AUTOSCALE, versions.autoscale())
            .set(RouterFields.TARGET, versions.targets())
            .in(cluster)
            .needs(cluster, Role.ROUTER)
            .needs(endpoint.address(), Role.SELF)
            .needs(endpoint.address(), Role.SECRET);
    access(desire);
    for (var version : hosted.versions()) {
      desire.needs(version.address(), Role.SELF).needs(version.address(), Role.SERVICE);
    }
    return desire.object();
  }

  private void access(Desire desire) {
    var auth = given.text("auth");
    if (!auth.equals("none")) {
      desire.set(RouterFields.SECRET, hosted.secret().name());
    }
    if (auth.equals("token")) {
      desire
          .set(RouterFields.ISSUER, hosted.issuer())
          .set(RouterFields.AUDIENCE, hosted.audience());
    }
  }
}
