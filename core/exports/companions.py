"""The files that lie beside the exported tables: for programs that know W3C Web Annotations or schema.org."""

from core.checks import VOCABULARY_FILE
from core.curation.editing.whole import yaml_of
from core.exports import schemaorg, webannotations
from core.models import Corpus

ANNOTATIONS_FILE, CLAIMS_FILE = "annotations.jsonld", "claims.jsonld"


def companions(corpus: Corpus) -> dict[str, bytes]:
    """Each file's contents by its name. With them and the texts, which stay their publishers', a corpus is whole."""
    annotations = webannotations.to_json(webannotations.web_annotations(corpus))
    claims = schemaorg.to_json(schemaorg.schema_claims(corpus))
    vocabulary = {VOCABULARY_FILE: yaml_of(corpus.vocabulary)} if corpus.vocabulary else {}
    texts = {ANNOTATIONS_FILE: annotations, CLAIMS_FILE: claims, **vocabulary}
    return {name: text.encode() for name, text in texts.items()}
