"""What an import says about the things it could not carry over. Nothing here stops an import."""

from __future__ import annotations

from radblog.problems import WARNING, Rule

_WHY_HONEST = (
    "Whatever is lost on the way in should be lost with your knowledge, not found missing a year later."
)

LEFT_OUT_PRIVATE = Rule(
    code="RAD740",
    name="import-private",
    severity=WARNING,
    what="A document was private or behind a password at its source. It was left out.",
    why="Even a draft lies in the site's folder, and such folders are shared, backed up and published as a "
    "whole, while what is behind a password was written for few.",
    bad="```yaml\ntitle: Minutes\nvisibility: private\n```",
    good="No file at all",
    mend="If it may be public, say so at its source and import again, or write it anew with `radblog new`.",
)
NOT_CARRIED = Rule(
    code="RAD741",
    name="import-not-carried",
    severity=WARNING,
    what="The export holds more than documents and pictures: comments, menus, earlier versions, forms. They "
    "were left out.",
    why="Comments are other people's words and often tell of an illness. The rest belongs to the old "
    "program.",
    bad="`<wp:comment>`",
    good="The post, without its comments",
    mend="Nothing to do. What a comment taught you, write into the text in your own words.",
)
HELD_BY_CHECKS = Rule(
    code="RAD742",
    name="import-held-back",
    severity=WARNING,
    what="A document was public at its source, but a check of radblog finds an error in it, most often "
    "something that may identify a patient. It came in as a draft.",
    why="Old posts were written before anybody looked for such things. A draft is not published by accident.",
    bad="A public post with a date of birth",
    good="```yaml\nstatus: draft\n```",
    mend="`radblog check` tells what it is, and where. Mend it, then set `status: published`.",
)
BROKEN_HEAD = Rule(
    code="RAD750",
    name="import-broken-front-matter",
    severity=WARNING,
    what="The front matter of the file to import is never closed or cannot be read whole.",
    why="radblog saved what it could, line by line; dates, tags or a draft mark may have gone missing.",
    bad="```yaml\n---\ntitle: CT: when not to\ndate: 2026-11-22\n\nSome prose.\n```",
    good='```yaml\n---\ntitle: "CT: when not to"\ndate: 2026-11-22\n---\n\nSome prose.\n```',
    mend="Mend the file at its source and import again, or correct the imported file by hand.",
)
DOUBLE_KEY = Rule(
    code="RAD751",
    name="import-duplicate-key",
    severity=WARNING,
    what="A key stands twice in the front matter to import. The later one was taken.",
    why="Only one of the two can be meant, and other generators pick one without a word.",
    bad="```yaml\ntitle: Hip pain\ntitle: Hip pain in children\n```",
    good="```yaml\ntitle: Hip pain in children\n```",
    mend="Compare the imported file with its source.",
)
KEY_DROPPED = Rule(
    code="RAD752",
    name="import-key-dropped",
    severity=WARNING,
    what="The front matter has keys that radblog has no place for, such as a layout or a menu entry.",
    why=_WHY_HONEST,
    bad="```yaml\ntitle: About us\nlayout: wide\ncomments: true\n```",
    good="```yaml\ntitle: About us\nstatus: published\n```",
    mend="Nothing to do, unless the key said something about the content; then write it into the text.",
)
VALUE_DROPPED = Rule(
    code="RAD753",
    name="import-value-not-understood",
    severity=WARNING,
    what="A value was not understood, or was understood in one of several possible ways: a date, a language, "
    "an address, a summary that is too long.",
    why="A wrong date moves a post to another year, and nobody notices.",
    bad="```yaml\ndate: 05/04/2019\n```",
    good="```yaml\ndate: 2019-04-05\n```",
    mend="Look at the place named and write the value into the imported file.",
)
DOCUMENT_SKIPPED = Rule(
    code="RAD754",
    name="import-document-skipped",
    severity=WARNING,
    what="A file was not imported: a list page, a README, a redirect, or a format other than Markdown.",
    why="radblog makes lists by itself, and a repository's own notes are no part of its site.",
    bad="`content/posts/_index.md`",
    good="`content/posts/first-post.md`",
    mend="If the file holds prose you want, copy it into a page with `radblog new page`.",
)
HTML_SIMPLIFIED = Rule(
    code="RAD755",
    name="import-html-simplified",
    severity=WARNING,
    what="Raw HTML was turned into Markdown, reduced to its text, or left out (scripts, frames, forms).",
    why="Scripts and frames call other hosts while a patient reads, and classes mean nothing in a new theme.",
    bad='`<span class="drug">heparin</span>`',
    good="`heparin`",
    mend="Look at the place named. Tables and figures are worth a second look.",
)
SHORTCODE = Rule(
    code="RAD756",
    name="import-template-tag",
    severity=WARNING,
    what="A shortcode or a template tag of another generator was reduced to its text or left out.",
    why="Only the other generator knows what it would have made.",
    bad='`{{< gallery dir="ct" >}}`',
    good="`![Axial CT of the chest](ct.png)`",
    mend="Write what it showed as Markdown, or take it out for good.",
)
LINK_DROPPED = Rule(
    code="RAD757",
    name="import-broken-link",
    severity=WARNING,
    what="A link leads to nothing that was imported and public; its text was kept and the link left out.",
    why="radblog does not publish links that lead nowhere.",
    bad="`See the [setup guide](/setup.html).` where there is no such page",
    good="`See the [setup guide](../pages/setup.md).`",
    mend="Import or write the missing page and set the link again.",
)
PICTURE_DROPPED = Rule(
    code="RAD758",
    name="import-missing-picture",
    severity=WARNING,
    what="A picture could not be found in the folder that was imported; it was left out.",
    why="radblog does not publish pages with holes, and does not fetch pictures from other hosts.",
    bad="`![Chest film](/images/cxr.png)` where there is no such file",
    good="`![Chest film](cxr.png)` with `cxr.png` beside the document",
    mend="Put the picture beside the document and name it there.",
)
ALT_NEEDED = Rule(
    code="RAD759",
    name="import-picture-without-alt",
    severity=WARNING,
    what="A picture has no alternative text. The importer wrote `Picture:` and the nearest heading.",
    why="A reader who cannot see the picture learns nothing from a heading. Only a person can say more.",
    bad="`![](image-1.png)`",
    good="`![Axial CT: a crescent-shaped collection over the left hemisphere](image-1.png)`",
    mend="Look at the picture and write in a sentence what it shows.",
)
FILE_KEPT = Rule(
    code="RAD760",
    name="import-file-in-the-way",
    severity=WARNING,
    what="A file of another content stands where the importer would write; it was not touched.",
    why="An import never overwrites what a person wrote.",
    bad="`content/posts/hip-pain.md` edited by hand, then imported again",
    good="The edited file, kept",
    mend="To take the imported one, move yours away and import again.",
)
ADDRESS_CHANGED = Rule(
    code="RAD761",
    name="import-address-changed",
    severity=WARNING,
    what="A document could not keep its address or its file name: another document or a page that radblog "
    "makes has it, or it is not possible on every system.",
    why="One address can lead to one page only.",
    bad="Two documents with `slug: intro`",
    good="`slug: intro` and `slug: intro-2`",
    mend="Choose a name that fits and rename the imported file.",
)
TAG_TO_KEYWORD = Rule(
    code="RAD762",
    name="import-tag-to-keyword",
    severity=WARNING,
    what="A tag or category that only one document has became a keyword, not a hashtag.",
    why="A hashtag gathers what belongs together; a page with one entry gathers nothing.",
    bad="`tags: [my-first-steps]`",
    good="`keywords: [my-first-steps]`",
    mend="To make it a hashtag, declare it with its meaning under `hashtags:` in `content/site.yaml`.",
)
FILE_NOT_COPIED = Rule(
    code="RAD763",
    name="import-file-not-copied",
    severity=WARNING,
    what="A file that is no picture, or a picture that no document shows, was not copied.",
    why="What nobody looks at is where patient data hides: slides, sheets, archives.",
    bad="`content/posts/talk/slides.pptx`",
    good="The prose and the pictures of the talk",
    mend="Check the file for patient data, put it beside the document and link to it.",
)
HELD_AS_DRAFT = Rule(
    code="RAD764",
    name="import-draft",
    severity=WARNING,
    what="A document that was not public at its source, or not certainly so, came in as a draft.",
    why="What was private must not become public by moving house.",
    bad="```yaml\nprivate: true\n```",
    good="```yaml\nstatus: draft\n```",
    mend="Read it, and set `status: published` if it should be public.",
)
SITE_GUESSED = Rule(
    code="RAD765",
    name="import-site-settings",
    severity=WARNING,
    what="The address, the title or the language of the site was not written in the source and was "
    "guessed, or hashtags of the imported documents were declared in a site.yaml that had none.",
    why="Feeds, share links, screen readers and the pages of hashtags depend on them.",
    bad="```yaml\nbase_url: https://example.org/\n```",
    good="```yaml\nbase_url: https://radiology.example.edu/\n```",
    mend="Correct `content/site.yaml`.",
)
ENCODING_GUESSED = Rule(
    code="RAD766",
    name="import-encoding",
    severity=WARNING,
    what="The file is not UTF-8; it was read as Windows-1252.",
    why="Umlauts and micro signs may have turned into other signs, and doses with them.",
    bad="A file saved by an old editor",
    good="A file saved as UTF-8",
    mend="Read the imported text for wrong letters, or save the source as UTF-8 and import again.",
)
AUTHOR_FACTS = Rule(
    code="RAD767",
    name="import-author-facts",
    severity=WARNING,
    what="Facts about an author (position, links, mail address) were left out; the name and degrees came in.",
    why="A person decides what is shown of them; radblog shows only what their own file lists.",
    bad="```yaml\nname: Kim Doe\nposition: Editor\n```",
    good="```yaml\nname: Kim Doe\nrole: radiologist\n```",
    mend="Ask the person and complete the file under `content/people/`.",
)
TEXT_ADAPTED = Rule(
    code="RAD768",
    name="import-text-adapted",
    severity=WARNING,
    what="A small change to the text: heading levels moved down, a comment taken out, a sign escaped.",
    why="A page has one heading of the first level, its title.",
    bad="`# Methods` under the title of the page",
    good="`## Methods`",
    mend="Nothing to do, unless the page reads wrongly.",
)
CONTACTS_TAKEN = Rule(
    code="RAD769",
    name="import-contacts",
    severity=WARNING,
    what="Mail addresses that the site's own pages invite readers to write to became contacts in site.yaml.",
    why="A mail address that nobody vouches for might be a patient's, and stops a build.",
    bad="`privacy: {contacts: [somebody@example.org]}` that no one has looked at",
    good="`privacy: {contacts: [editors@example.org]}`",
    mend="Look at `privacy: contacts:` in `content/site.yaml`, and delete every address that is no contact "
    "of the site.",
)

RULES: tuple[Rule, ...] = (
    LEFT_OUT_PRIVATE,
    NOT_CARRIED,
    HELD_BY_CHECKS,
    BROKEN_HEAD,
    DOUBLE_KEY,
    KEY_DROPPED,
    VALUE_DROPPED,
    DOCUMENT_SKIPPED,
    HTML_SIMPLIFIED,
    SHORTCODE,
    LINK_DROPPED,
    PICTURE_DROPPED,
    ALT_NEEDED,
    FILE_KEPT,
    ADDRESS_CHANGED,
    TAG_TO_KEYWORD,
    FILE_NOT_COPIED,
    HELD_AS_DRAFT,
    SITE_GUESSED,
    ENCODING_GUESSED,
    AUTHOR_FACTS,
    TEXT_ADAPTED,
    CONTACTS_TAKEN,
)
