package dev.drydock.kubernetes.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.kubernetes.field.DeploymentFields;
import dev.drydock.kubernetes.field.RouterFields;
import dev.drydock.kubernetes.type.Manifest;
import dev.drydock.kubernetes.type.Manifests;
import dev.drydock.specs.value.Value;
import dev.drydock.spi.object.DesiredObject;
import dev.drydock.spi.object.ObjectAddress;
import dev.drydock.spi.object.ObjectId;
import dev.drydock.spi.object.Provenance;
import dev.drydock.spi.object.Trace;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ManagedFieldsTest {
  private static final String OURS =
      entry(
          "drydock",
          "Apply",
          "2026-01-01T10:00:00Z",
          """
          {"f:metadata":{"f:annotations":{"f:drydock.dev/description":{}},
            "f:labels":{"f:drydock.dev/version":{}}},
           "f:spec":{"f:replicas":{},"f:selector":{},"f:template":{"f:spec":{"f:containers":{
            "k:{\\"name\\":\\"main\\"}":{".":{},"f:name":{},"f:image":{},
             "f:env":{"k:{\\"name\\":\\"MODE\\"}":{".":{},"f:name":{},"f:value":{}}},
             "f:ports":{"k:{\\"containerPort\\":8080,\\"protocol\\":\\"TCP\\"}":{
               ".":{},"f:containerPort":{},"f:protocol":{}}},
             "f:resources":{"f:requests":{"f:cpu":{},"f:memory":{}}}}}}}}}
          """);
  private static final Trace OUR_TRACE = trace("drydock", "Apply", "10:00:00");

  @Test
  void anEditedFieldIsTheEditorsAndTheOthersStayOurs() {
    var told =
        deployment(
            OURS.replace("\"f:image\":{},", ""),
            entry("kubectl-edit", "Update", "2026-01-01T11:00:00Z", main("\"f:image\":{}")));

    var maria = trace("kubectl-edit", "Update", "11:00:00");
    assertThat(told.last()).contains(maria);
    assertThat(told.fields())
        .containsEntry(DeploymentFields.IMAGE, maria)
        .containsEntry(DeploymentFields.REPLICAS, OUR_TRACE)
        .containsEntry(DeploymentFields.VARIABLES, OUR_TRACE)
        .containsEntry(DeploymentFields.PORT, OUR_TRACE)
        .containsEntry(DeploymentFields.CPU, OUR_TRACE)
        .containsEntry(DeploymentFields.LABELS, OUR_TRACE)
        .containsEntry(DeploymentFields.DESCRIPTION, OUR_TRACE);
  }

  @Test
  void nobodyIsBlamedForWhatWeHoldAsWell() {
    var told =
        deployment(
            OURS,
            entry(
                "kubectl-client-side-apply",
                "Update",
                "2026-01-01T11:00:00Z",
                "{\"f:spec\":{\"f:replicas\":{},\"f:selector\":{}}}"),
            entry(
                "other",
                "Apply",
                "2026-01-01T11:00:00Z",
                main("\".\":{},\"f:name\":{},\"f:image\":{},\"f:resources\":{}")));

    assertThat(told.fields().values()).containsOnly(OUR_TRACE);
  }

  @Test
  void whatIsAddedInsideAFieldOfOursIsTheirs() {
    var told =
        deployment(
            OURS,
            entry(
                "kubectl-set",
                "Update",
                "2026-01-01T11:00:00Z",
                main(
                    "\"f:env\":{\"k:{\\\"name\\\":\\\"DEBUG\\\"}\":"
                        + "{\".\":{},\"f:name\":{},\"f:value\":{}}}")));

    assertThat(told.fields())
        .containsEntry(DeploymentFields.VARIABLES, trace("kubectl-set", "Update", "11:00:00"))
        .containsEntry(DeploymentFields.IMAGE, OUR_TRACE);
  }

  @Test
  void scalingTellsNoTimeSoTheReportThatFollowedItDoes() {
    var told =
        deployment(
            OURS.replace("\"f:replicas\":{},", ""),
            entry("kubectl", "Update", "", "{\"f:spec\":{\"f:replicas\":{}}}")
                .replace("\"operation\"", "\"subresource\":\"scale\",\"operation\""),
            entry("kube-controller-manager", "Update", "2026-01-01T11:00:03Z", "{\"f:status\":{}}")
                .replace("\"operation\"", "\"subresource\":\"status\",\"operation\""));

    assertThat(told.fields())
        .containsEntry(DeploymentFields.REPLICAS, trace("kubectl", "Update scale", "11:00:03"));
    assertThat(told.last()).contains(OUR_TRACE);
  }

  @Test
  void whatControllersReportIsNoChange() {
    var told =
        deployment(
            OURS,
            entry(
                    "kube-controller-manager",
                    "Update",
                    "2026-01-01T11:00:00Z",
                    "{\"f:spec\":{\"f:replicas\":{}},\"f:status\":{\"f:replicas\":{}}}")
                .replace("\"operation\"", "\"subresource\":\"status\",\"operation\""));

    assertThat(told.last()).contains(OUR_TRACE);
    assertThat(told.fields()).doesNotContainKeys(DeploymentFields.STATE, DeploymentFields.WHOLE);
  }

  @Test
  void ofOneSecondSomebodyElsesChangeIsTheLater() {
    var told =
        deployment(
            entry("aaa", "Update", "2026-01-01T10:00:00Z", "{\"f:metadata\":{\"f:labels\":{}}}"),
            OURS);

    assertThat(told.last()).contains(trace("aaa", "Update", "10:00:00"));
  }

  @Test
  void ofTwoWhoWroteAFieldTheLaterIsTold() {
    var told =
        deployment(
            entry("late", "Update", "2026-01-01T12:00:00Z", main("\"f:image\":{}")),
            entry("early", "Update", "2026-01-01T11:00:00Z", main("\"f:image\":{}")));

    assertThat(told.fields())
        .containsEntry(DeploymentFields.IMAGE, trace("late", "Update", "12:00:00"));
  }

  @Test
  void aRouterConfigurationIsOneTextWhoeverWroteIt() {
    var text = "{\\\"endpoints\\\":[{\\\"name\\\":\\\"scoring\\\"}]}";
    var object =
        """
        {"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"r","managedFields":[%s]},
         "data":{"router.json":"%s"}}
        """
            .formatted(
                entry(
                    "kubectl-edit",
                    "Update",
                    "2026-01-01T11:00:00Z",
                    "{\"f:data\":{\"f:router.json\":{}}}"),
                text);

    assertThat(told(Manifests.ROUTER_CONFIG, object).fields())
        .containsEntry(RouterFields.ENDPOINT, trace("kubectl-edit", "Update", "11:00:00"));
  }

  @Test
  void whatOthersAddedInsideOfOurFieldsIsFoundAndNothingElse() {
    var sidecar =
        entry(
            "injector",
            "Update",
            "2026-01-01T11:00:00Z",
            "{\"f:spec\":{\"f:template\":{\"f:spec\":{\"f:containers\":{"
                + "\"k:{\\\"name\\\":\\\"sidecar\\\"}\":"
                + "{\".\":{},\"f:name\":{},\"f:image\":{}}}}}}}");
    var debug =
        entry(
            "kubectl-set",
            "Update",
            "2026-01-01T11:00:00Z",
            main(
                "\"f:env\":{\"k:{\\\"name\\\":\\\"DEBUG\\\"}\":"
                    + "{\".\":{},\"f:name\":{},\"f:value\":{}}}"));
    var live = object(Manifests.DEPLOYMENT, text(OURS, sidecar, debug));
    var fields = Manifests.DEPLOYMENT.fields(live);
    fields.put(DeploymentFields.VARIABLES, Value.textMap(variables("MODE", "a")));

    var rest =
        ManagedFields.withoutAdditions(Manifests.DEPLOYMENT, live, desired(fields)).orElseThrow();

    assertThat(Manifests.DEPLOYMENT.fields(rest)).isEqualTo(fields);
    assertThat(rest.getAdditionalProperties().toString()).contains("sidecar");
    assertThat(ManagedFields.withoutAdditions(Manifests.DEPLOYMENT, rest, desired(fields)))
        .isEmpty();
  }

  private static SequencedMap<String, String> variables(String name, String value) {
    var variables = new LinkedHashMap<String, String>();
    variables.put(name, value);
    return variables;
  }

  private static DesiredObject desired(SequencedMap<String, Value> fields) {
    return new DesiredObject(
        ObjectAddress.parse("version.scoring.blue"),
        Manifests.DEPLOYMENT.id(new ObjectId.Context("", "c"), "fraud", "blue"),
        Manifests.DEPLOYMENT.type(),
        fields,
        new LinkedHashMap<>(),
        List.of(),
        List.of(),
        DesiredObject.Present.REFUSE);
  }

  @Test
  void whereNothingIsToldNothingIsGuessed() {
    assertThat(deployment()).isEqualTo(Provenance.NONE);
    assertThat(deployment("{\"manager\":\"x\",\"operation\":\"Update\"}"))
        .isEqualTo(Provenance.NONE);
  }

  private static Provenance deployment(String... entries) {
    return told(Manifests.DEPLOYMENT, text(entries));
  }

  private static String text(String... entries) {
    return """
    {"apiVersion":"apps/v1","kind":"Deployment",
     "metadata":{"name":"blue","namespace":"fraud","labels":{"drydock.dev/version":"blue"},
      "annotations":{"drydock.dev/description":"text"},"managedFields":[%s]},
     "spec":{"replicas":3,"selector":{"matchLabels":{"drydock.dev/version":"blue"}},
      "template":{"spec":{"containers":[{"name":"main","image":"img:9",
       "env":[{"name":"MODE","value":"a"},{"name":"DEBUG","value":"1"}],
       "ports":[{"containerPort":8080,"protocol":"TCP"}],
       "resources":{"requests":{"cpu":"1","memory":"1Gi"}}},{"name":"sidecar","image":"s:1"}]}}},
     "status":{"replicas":3}}
    """
        .formatted(Arrays.stream(entries).collect(Collectors.joining(",")));
  }

  private static Provenance told(Manifest manifest, String object) {
    return ManagedFields.of(manifest, object(manifest, object));
  }

  private static GenericKubernetesResource object(Manifest manifest, String text) {
    var object = new KubernetesSerialization().unmarshal(text, GenericKubernetesResource.class);
    assertThat(object.getKind()).isEqualTo(manifest.where().getKind());
    return object;
  }

  private static String main(String fields) {
    return "{\"f:spec\":{\"f:template\":{\"f:spec\":{\"f:containers\":{"
        + "\"k:{\\\"name\\\":\\\"main\\\"}\":{"
        + fields
        + "}}}}}}";
  }

  private static String entry(String who, String operation, String time, String fields) {
    var at = time.isEmpty() ? "" : "\"time\":\"" + time + "\",";
    return "{\"manager\":\"%s\",\"operation\":\"%s\",\"apiVersion\":\"apps/v1\",%s"
            .formatted(who, operation, at)
        + "\"fieldsType\":\"FieldsV1\",\"fieldsV1\":"
        + fields
        + "}";
  }

  private static Trace trace(String who, String how, String time) {
    return new Trace(who, how, Instant.parse("2026-01-01T" + time + "Z"));
  }
}
