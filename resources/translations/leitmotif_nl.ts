<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
  <context>
    <name>AboutSheet</name>
    <message>
      <source>About Leitmotif Desk</source>
      <translation>Over Leitmotif Desk</translation>
    </message>
    <message>
      <source>Leitmotif Desk {version}</source>
      <translation>Leitmotif Desk {version}</translation>
    </message>
    <message>
      <source>The themes of a film on one desk: where they are heard, whether they stay true to the story, and how they might go on.</source>
      <translation>De thema's van een film op één bureau: waar ze klinken, of ze trouw blijven aan het verhaal, en hoe ze verder kunnen gaan.</translation>
    </message>
    <message>
      <source>You are the author: the desk proposes, and keeps a record of who made what. It uses no network and no account.</source>
      <translation>U bent de auteur: het bureau stelt voor en houdt bij wie wat maakte. Het gebruikt geen netwerk en geen account.</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Edit</source>
      <translation>Be&amp;werken</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Bestand</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Help</translation>
    </message>
    <message>
      <source>&amp;Motifs</source>
      <translation>&amp;Motieven</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>Beel&amp;d</translation>
    </message>
    <message>
      <source>A frame earlier</source>
      <translation>Een beeld eerder</translation>
    </message>
    <message>
      <source>A frame later</source>
      <translation>Een beeld later</translation>
    </message>
    <message>
      <source>A frame, with Shift a second</source>
      <translation>Een beeld, met Shift een seconde</translation>
    </message>
    <message>
      <source>A second earlier</source>
      <translation>Een seconde eerder</translation>
    </message>
    <message>
      <source>A second later</source>
      <translation>Een seconde later</translation>
    </message>
    <message>
      <source>A tour of the window</source>
      <translation>Een rondleiding door het venster</translation>
    </message>
    <message>
      <source>About Leitmotif Desk</source>
      <translation>Over Leitmotif Desk</translation>
    </message>
    <message>
      <source>Accept the occurrence</source>
      <translation>De vindplaats aannemen</translation>
    </message>
    <message>
      <source>Accept the suggestion</source>
      <translation>Het voorstel aannemen</translation>
    </message>
    <message>
      <source>Add a scene</source>
      <translation>Een scène toevoegen</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Zoals het systeem</translation>
    </message>
    <message>
      <source>Check continuity</source>
      <translation>Continuïteit nagaan</translation>
    </message>
    <message>
      <source>Checks and their numbers…</source>
      <translation>Controles en hun getallen…</translation>
    </message>
    <message>
      <source>Compare the selected notes</source>
      <translation>De geselecteerde noten vergelijken</translation>
    </message>
    <message>
      <source>Compare themes…</source>
      <translation>Thema's vergelijken…</translation>
    </message>
    <message>
      <source>Continuity</source>
      <translation>Continuïteit</translation>
    </message>
    <message>
      <source>Continuity report…</source>
      <translation>Continuïteitsverslag…</translation>
    </message>
    <message>
      <source>Copy the selected rows of the table</source>
      <translation>De geselecteerde rijen van de tabel kopiëren</translation>
    </message>
    <message>
      <source>Cut and mark</source>
      <translation>Snijden en markeren</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Donker</translation>
    </message>
    <message>
      <source>Discover themes…</source>
      <translation>Thema's ontdekken…</translation>
    </message>
    <message>
      <source>Dismiss the suggestion</source>
      <translation>Het voorstel afwijzen</translation>
    </message>
    <message>
      <source>Edit the suggestion</source>
      <translation>Het voorstel bewerken</translation>
    </message>
    <message>
      <source>End a note earlier</source>
      <translation>Een noot eerder eindigen</translation>
    </message>
    <message>
      <source>End a note later</source>
      <translation>Een noot later eindigen</translation>
    </message>
    <message>
      <source>End at the playhead</source>
      <translation>Einde op de afspeelkop</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>Export motif…</source>
      <translation>Motief exporteren…</translation>
    </message>
    <message>
      <source>Fi&amp;lm</source>
      <translation>Fi&amp;lm</translation>
    </message>
    <message>
      <source>Find a tempo…</source>
      <translation>Een tempo zoeken…</translation>
    </message>
    <message>
      <source>Find shots…</source>
      <translation>Shots zoeken…</translation>
    </message>
    <message>
      <source>Find the selected notes</source>
      <translation>De geselecteerde noten zoeken</translation>
    </message>
    <message>
      <source>Find…</source>
      <translation>Zoeken…</translation>
    </message>
    <message>
      <source>Fold the lanes, or open them</source>
      <translation>De banen vouwen, of openen</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Help</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Geschiedenis</translation>
    </message>
    <message>
      <source>Hit at the playhead</source>
      <translation>Hit op de afspeelkop</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importeren…</translation>
    </message>
    <message>
      <source>In point at the playhead</source>
      <translation>Beginpunt op de afspeelkop</translation>
    </message>
    <message>
      <source>Join the picked scenes</source>
      <translation>De gekozen scènes samenvoegen</translation>
    </message>
    <message>
      <source>Less tension</source>
      <translation>Minder spanning</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Licht</translation>
    </message>
    <message>
      <source>Loop on or off</source>
      <translation>Herhalen aan of uit</translation>
    </message>
    <message>
      <source>Marker at the playhead</source>
      <translation>Markering op de afspeelkop</translation>
    </message>
    <message>
      <source>Matrix</source>
      <translation>Matrix</translation>
    </message>
    <message>
      <source>Mixer</source>
      <translation>Mengpaneel</translation>
    </message>
    <message>
      <source>More tension</source>
      <translation>Meer spanning</translation>
    </message>
    <message>
      <source>Nederlands</source>
      <translation>Nederlands</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Netwerk</translation>
    </message>
    <message>
      <source>New cut…</source>
      <translation>Nieuwe montage…</translation>
    </message>
    <message>
      <source>New film…</source>
      <translation>Nieuwe film…</translation>
    </message>
    <message>
      <source>Next occurrence</source>
      <translation>Volgende vindplaats</translation>
    </message>
    <message>
      <source>Next scene</source>
      <translation>Volgende scène</translation>
    </message>
    <message>
      <source>No in and out points</source>
      <translation>Geen begin- en eindpunt</translation>
    </message>
    <message>
      <source>Notation</source>
      <translation>Notatie</translation>
    </message>
    <message>
      <source>Occurrence before</source>
      <translation>Vorige vindplaats</translation>
    </message>
    <message>
      <source>Occurrences to review</source>
      <translation>Te beoordelen vindplaatsen</translation>
    </message>
    <message>
      <source>Open Low Water (demo)</source>
      <translation>Low Water openen (demo)</translation>
    </message>
    <message>
      <source>Open recent</source>
      <translation>Recent openen</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Openen…</translation>
    </message>
    <message>
      <source>Out point at the playhead</source>
      <translation>Eindpunt op de afspeelkop</translation>
    </message>
    <message>
      <source>Papers…</source>
      <translation>Papieren…</translation>
    </message>
    <message>
      <source>Paste from a spreadsheet…</source>
      <translation>Plakken uit een rekenblad…</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Beeld</translation>
    </message>
    <message>
      <source>Picture versions…</source>
      <translation>Beeldversies…</translation>
    </message>
    <message>
      <source>Plan a cue</source>
      <translation>Een cue plannen</translation>
    </message>
    <message>
      <source>Plan a theme…</source>
      <translation>Een thema plannen…</translation>
    </message>
    <message>
      <source>Play / stop</source>
      <translation>Afspelen / stoppen</translation>
    </message>
    <message>
      <source>Play all that sounds with it</source>
      <translation>Alles afspelen wat meeklinkt</translation>
    </message>
    <message>
      <source>Play backwards, faster with each press</source>
      <translation>Achteruit afspelen, sneller bij elke druk</translation>
    </message>
    <message>
      <source>Play on, faster with each press</source>
      <translation>Verder afspelen, sneller bij elke druk</translation>
    </message>
    <message>
      <source>Play the occurrence</source>
      <translation>De vindplaats afspelen</translation>
    </message>
    <message>
      <source>Play the suggestion</source>
      <translation>Het voorstel afspelen</translation>
    </message>
    <message>
      <source>Play the theme, then the occurrence</source>
      <translation>Het thema afspelen, dan de vindplaats</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Afsluiten</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Opnieuw</translation>
    </message>
    <message>
      <source>Register a motif…</source>
      <translation>Een motief registreren…</translation>
    </message>
    <message>
      <source>Register the selected notes as a motif</source>
      <translation>De geselecteerde noten als motief registreren</translation>
    </message>
    <message>
      <source>Registry</source>
      <translation>Register</translation>
    </message>
    <message>
      <source>Reject the occurrence</source>
      <translation>De vindplaats afwijzen</translation>
    </message>
    <message>
      <source>Remove the motif</source>
      <translation>Het motief verwijderen</translation>
    </message>
    <message>
      <source>Remove what is picked</source>
      <translation>Verwijderen wat gekozen is</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Hernoemen</translation>
    </message>
    <message>
      <source>Rename the motif</source>
      <translation>Het motief hernoemen</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>Beoordeling</translation>
    </message>
    <message>
      <source>Ripple on or off</source>
      <translation>Meeschuiven aan of uit</translation>
    </message>
    <message>
      <source>Rules of the suggestions…</source>
      <translation>Regels van de voorstellen…</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Een kopie bewaren…</translation>
    </message>
    <message>
      <source>Say in other words what was done</source>
      <translation>Met andere woorden zeggen wat er is gedaan</translation>
    </message>
    <message>
      <source>Scan the cues</source>
      <translation>De cues doorzoeken</translation>
    </message>
    <message>
      <source>Scene before</source>
      <translation>Scène ervoor</translation>
    </message>
    <message>
      <source>Scene before, next scene</source>
      <translation>Scène ervoor, volgende scène</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Partituur</translation>
    </message>
    <message>
      <source>Select notes, with Shift more of them</source>
      <translation>Noten kiezen, met Shift meer</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Sneltoetsen</translation>
    </message>
    <message>
      <source>Show the chosen scene large</source>
      <translation>De gekozen scène groot tonen</translation>
    </message>
    <message>
      <source>Show the occurrence large</source>
      <translation>De vindplaats groot tonen</translation>
    </message>
    <message>
      <source>Show the theme in place</source>
      <translation>Het thema op zijn plaats tonen</translation>
    </message>
    <message>
      <source>Show what the suggestion comes from</source>
      <translation>Tonen waar het voorstel vandaan komt</translation>
    </message>
    <message>
      <source>Snap on or off</source>
      <translation>Vastklikken aan of uit</translation>
    </message>
    <message>
      <source>Sound…</source>
      <translation>Geluid…</translation>
    </message>
    <message>
      <source>Split the scene or planned cue at the playhead</source>
      <translation>De scène of geplande cue splitsen op de afspeelkop</translation>
    </message>
    <message>
      <source>Start a note earlier</source>
      <translation>Een noot eerder beginnen</translation>
    </message>
    <message>
      <source>Start a note later</source>
      <translation>Een noot later beginnen</translation>
    </message>
    <message>
      <source>Start at the playhead</source>
      <translation>Begin op de afspeelkop</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stoppen</translation>
    </message>
    <message>
      <source>Suggest for this scene</source>
      <translation>Voorstellen voor deze scène</translation>
    </message>
    <message>
      <source>The system's language</source>
      <translation>De taal van het systeem</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Tijdlijn</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Ongedaan maken</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>Onzeker</translation>
    </message>
    <message>
      <source>Variations</source>
      <translation>Variaties</translation>
    </message>
    <message>
      <source>Whole film</source>
      <translation>Hele film</translation>
    </message>
    <message>
      <source>Without a place…</source>
      <translation>Zonder plaats…</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Inzoomen</translation>
    </message>
    <message>
      <source>Zoom in, out, whole film</source>
      <translation>Inzoomen, uitzoomen, hele film</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Uitzoomen</translation>
    </message>
  </context>
  <context>
    <name>AddFactButton</name>
    <message>
      <source>Add a story fact</source>
      <translation>Een feit van het verhaal toevoegen</translation>
    </message>
  </context>
  <context>
    <name>Affect</name>
    <message>
      <source> clearly</source>
      <translation> duidelijk</translation>
    </message>
    <message>
      <source>Tends to leave valence, energy and tension as they are.</source>
      <translation>Laat stemming, energie en spanning doorgaans zoals ze zijn.</translation>
    </message>
    <message>
      <source>Tends to {changes}. What listeners used to Western music perceive; never a promise.</source>
      <translation>Neigt ertoe: {changes}. Wat luisteraars met westerse muziek waarnemen; nooit een belofte.</translation>
    </message>
    <message>
      <source>energy</source>
      <translation>energie</translation>
    </message>
    <message>
      <source>lower {what}</source>
      <translation>{what} verlagen</translation>
    </message>
    <message>
      <source>raise {what}</source>
      <translation>{what} verhogen</translation>
    </message>
    <message>
      <source>tension</source>
      <translation>spanning</translation>
    </message>
    <message>
      <source>valence</source>
      <translation>stemming</translation>
    </message>
  </context>
  <context>
    <name>Analysis</name>
    <message>
      <source>Checking continuity</source>
      <translation>Continuïteit wordt nagegaan</translation>
    </message>
    <message>
      <source>Scanning</source>
      <translation>Doorzoeken</translation>
    </message>
    <message>
      <source>Searching deeper</source>
      <translation>Dieper zoeken</translation>
    </message>
  </context>
  <context>
    <name>Application</name>
    <message>
      <source>Something unforeseen went wrong ({error}). Your film is saved; you can work on.</source>
      <translation>Er ging onvoorzien iets mis ({error}). Uw film is bewaard; u kunt verder werken.</translation>
    </message>
  </context>
  <context>
    <name>Arc</name>
    <message>
      <source>Arc of {motif}</source>
      <translation>Boog van {motif}</translation>
    </message>
    <message>
      <source>Not heard in any cue yet.</source>
      <translation>Nog in geen cue gehoord.</translation>
    </message>
    <message>
      <source>every form along the film, in order</source>
      <translation>elke vorm langs de film, op volgorde</translation>
    </message>
    <message>
      <source>sc. {number}</source>
      <translation>sc. {number}</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Close</source>
      <translation>Sluiten</translation>
    </message>
    <message>
      <source>Details…</source>
      <translation>Bijzonderheden…</translation>
    </message>
  </context>
  <context>
    <name>BeatLine</name>
    <message>
      <source>Beats and hits</source>
      <translation>Tellen en hits</translation>
    </message>
  </context>
  <context>
    <name>BringsModel</name>
    <message>
      <source>At</source>
      <translation>Op</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Meer</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Tot</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Wat</translation>
    </message>
    <message>
      <source>changes: {fields}</source>
      <translation>wijzigt: {fields}</translation>
    </message>
  </context>
  <context>
    <name>BringsTable</name>
    <message>
      <source>What the file brings</source>
      <translation>Wat het bestand brengt</translation>
    </message>
  </context>
  <context>
    <name>CandidateCard</name>
    <message>
      <source>Candidate {rank}: {home}</source>
      <translation>Kandidaat {rank}: {home}</translation>
    </message>
    <message>
      <source>Go to the first time in {cue}</source>
      <translation>Naar de eerste keer in {cue}</translation>
    </message>
    <message>
      <source>Register…</source>
      <translation>Registreren…</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>en nog {count}</translation>
    </message>
    <message>
      <source>registered as {motif}</source>
      <translation>geregistreerd als {motif}</translation>
    </message>
    <message>
      <source>resembles {motif}, registered · {home}</source>
      <translation>lijkt op {motif}, geregistreerd · {home}</translation>
    </message>
    <message>
      <source>{times} times in {cues} cues</source>
      <translation>{times} keer in {cues} cues</translation>
    </message>
    <message>
      <source>{times} times in {cue}</source>
      <translation>{times} keer in {cue}</translation>
    </message>
    <message>
      <source>▶ Play</source>
      <translation>▶ Afspelen</translation>
    </message>
  </context>
  <context>
    <name>CardList</name>
    <message>
      <source>No theme yet</source>
      <translation>Nog geen thema</translation>
    </message>
  </context>
  <context>
    <name>CardMeasures</name>
    <message>
      <source>Hidden: the finder does not hear {theme} in it. It is there for those who read the score.</source>
      <translation>Verborgen: de zoeker hoort {theme} er niet in. Het is er voor wie de partituur leest.</translation>
    </message>
    <message>
      <source>Identity</source>
      <translation>Identiteit</translation>
    </message>
    <message>
      <source>It goes on from what was heard</source>
      <translation>Het gaat verder op wat gehoord is</translation>
    </message>
    <message>
      <source>It lies well for the players</source>
      <translation>Het ligt goed voor de spelers</translation>
    </message>
    <message>
      <source>It tends to what the scene is marked with</source>
      <translation>Het neigt naar wat bij de scène staat</translation>
    </message>
    <message>
      <source>It was not heard like this before</source>
      <translation>Zo is het nog niet gehoord</translation>
    </message>
    <message>
      <source>Of the other themes it is most like {theme}: {share} %</source>
      <translation>Van de andere thema's lijkt het het meest op {theme}: {share} %</translation>
    </message>
    <message>
      <source>Rank {score:.2f}</source>
      <translation>Rang {score:.2f}</translation>
    </message>
    <message>
      <source>The theme can be known again</source>
      <translation>Het thema is te herkennen</translation>
    </message>
    <message>
      <source>What the story says, and how surely</source>
      <translation>Wat het verhaal zegt, en hoe zeker</translation>
    </message>
  </context>
  <context>
    <name>CatalogueTab</name>
    <message>
      <source> · {count} times</source>
      <translation> · {count} keer</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <source>Cue {number}</source>
      <translation>Cue {number}</translation>
    </message>
    <message>
      <source>First statement</source>
      <translation>Eerste inzet</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Ga erheen</translation>
    </message>
    <message>
      <source>Home key</source>
      <translation>Eigen toonsoort</translation>
    </message>
    <message>
      <source>Home timbre</source>
      <translation>Eigen klankkleur</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Namen</translation>
    </message>
    <message>
      <source>No uses yet</source>
      <translation>Nog niet gebruikt</translation>
    </message>
    <message>
      <source>Not heard yet.</source>
      <translation>Nog niet gehoord.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notitie</translation>
    </message>
    <message>
      <source>Open the cue</source>
      <translation>De cue openen</translation>
    </message>
    <message>
      <source>Scene {number}</source>
      <translation>Scène {number}</translation>
    </message>
    <message>
      <source>Show the scene</source>
      <translation>De scène tonen</translation>
    </message>
    <message>
      <source>Temp</source>
      <translation>Temp</translation>
    </message>
    <message>
      <source>Tempo</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Used in 1 scene</source>
      <translation>Gebruikt in 1 scène</translation>
    </message>
    <message>
      <source>Used in {count} scenes</source>
      <translation>Gebruikt in {count} scènes</translation>
    </message>
    <message>
      <source>as registered: {key}</source>
      <translation>zoals geregistreerd: {key}</translation>
    </message>
    <message>
      <source>between scenes</source>
      <translation>tussen scènes</translation>
    </message>
    <message>
      <source>from the temp track</source>
      <translation>van de temptrack</translation>
    </message>
    <message>
      <source>other names, by commas</source>
      <translation>andere namen, met komma's</translation>
    </message>
    <message>
      <source>quarters a minute</source>
      <translation>kwarten per minuut</translation>
    </message>
    <message>
      <source>solo violin</source>
      <translation>vioolsolo</translation>
    </message>
    <message>
      <source>{text} is no tempo: say how many quarters a minute.</source>
      <translation>{text} is geen tempo: zeg hoeveel kwarten per minuut.</translation>
    </message>
  </context>
  <context>
    <name>CheckView</name>
    <message>
      <source>As it was made</source>
      <translation>Zoals gemaakt</translation>
    </message>
    <message>
      <source>It goes by no number of its own.</source>
      <translation>Hij heeft geen eigen getal.</translation>
    </message>
    <message>
      <source>May be meant: {kinds}</source>
      <translation>Kan bedoeld zijn: {kinds}</translation>
    </message>
  </context>
  <context>
    <name>Checks</name>
    <message>
      <source>A form may leave the comfortable range by</source>
      <translation>Een vorm mag buiten het gemakkelijke bereik gaan met</translation>
    </message>
    <message>
      <source>Against the story</source>
      <translation>Tegen het verhaal</translation>
    </message>
    <message>
      <source>Change from which a theme is clearly brighter or darker</source>
      <translation>Verandering vanaf waar een thema duidelijk lichter of donkerder is</translation>
    </message>
    <message>
      <source>Fewest cues from which their share counts</source>
      <translation>Kleinste aantal cues vanaf waar hun aandeel telt</translation>
    </message>
    <message>
      <source>Hearings that make a theme known</source>
      <translation>Keren horen die een thema bekend maken</translation>
    </message>
    <message>
      <source>How sure a statement must be to count against the music</source>
      <translation>Hoe zeker een verklanking moet zijn om tegen de muziek te tellen</translation>
    </message>
    <message>
      <source>Identity below which a theme is lost</source>
      <translation>Identiteit waaronder een thema verloren is</translation>
    </message>
    <message>
      <source>Identity from which a listener takes it for the theme</source>
      <translation>Identiteit vanaf waar een luisteraar het voor het thema houdt</translation>
    </message>
    <message>
      <source>Identity from which a statement sounds as registered</source>
      <translation>Identiteit vanaf waar een verklanking klinkt zoals vastgelegd</translation>
    </message>
    <message>
      <source>Identity from which a theme can be recognised</source>
      <translation>Identiteit vanaf waar een thema herkenbaar is</translation>
    </message>
    <message>
      <source>Identity from which two themes are alike</source>
      <translation>Identiteit vanaf waar twee thema's op elkaar lijken</translation>
    </message>
    <message>
      <source>Identity from which two themes are one</source>
      <translation>Identiteit vanaf waar twee thema's één zijn</translation>
    </message>
    <message>
      <source>Largest leap</source>
      <translation>Grootste sprong</translation>
    </message>
    <message>
      <source>Largest share of the cues</source>
      <translation>Grootste aandeel van de cues</translation>
    </message>
    <message>
      <source>Longest absence before a payoff</source>
      <translation>Langste afwezigheid vóór een inlossing</translation>
    </message>
    <message>
      <source>Most themes at once</source>
      <translation>Meeste thema's tegelijk</translation>
    </message>
    <message>
      <source>Most uses in that stretch</source>
      <translation>Meeste keren in dat stuk</translation>
    </message>
    <message>
      <source>Music may reach this far into a silence</source>
      <translation>Zo ver mag muziek in een stilte reiken</translation>
    </message>
    <message>
      <source>Music this close meant to meet it</source>
      <translation>Muziek zo dichtbij wilde hem treffen</translation>
    </message>
    <message>
      <source>Music this close meets a hit</source>
      <translation>Muziek zo dichtbij treft een hit</translation>
    </message>
    <message>
      <source>Open before: {past}.</source>
      <translation>Eerder open: {past}.</translation>
    </message>
    <message>
      <source>Picture {version}:</source>
      <translation>Beeldversie {version}:</translation>
    </message>
    <message>
      <source>Prominence of music that stands in the way</source>
      <translation>Nadruk van muziek die in de weg staat</translation>
    </message>
    <message>
      <source>Prominence that makes a subject carry a scene</source>
      <translation>Nadruk waarmee iemand een scène draagt</translation>
    </message>
    <message>
      <source>Scenes in a row without the theme</source>
      <translation>Scènes op rij zonder het thema</translation>
    </message>
    <message>
      <source>Share of a theme's notes that makes it whole</source>
      <translation>Aandeel van de noten van een thema dat het heel maakt</translation>
    </message>
    <message>
      <source>Share of consonances from which themes agree</source>
      <translation>Aandeel samenklanken vanaf waar thema's het eens zijn</translation>
    </message>
    <message>
      <source>Share of speech that wants room</source>
      <translation>Aandeel spraak dat ruimte vraagt</translation>
    </message>
    <message>
      <source>Share of the arc its subject goes meanwhile</source>
      <translation>Deel van de boog dat het onderwerp intussen aflegt</translation>
    </message>
    <message>
      <source>Statements closer than this count as one use</source>
      <translation>Verklankingen dichter bijeen dan dit tellen als één keer</translation>
    </message>
    <message>
      <source>Statements this close can be mixed up</source>
      <translation>Verklankingen zo dicht bijeen zijn te verwarren</translation>
    </message>
    <message>
      <source>Stretch in which uses are counted</source>
      <translation>Stuk waarin de keren geteld worden</translation>
    </message>
    <message>
      <source>Tension from which a scene wants music or a reason</source>
      <translation>Spanning vanaf waar een scène muziek of een reden wil</translation>
    </message>
    <message>
      <source>Themes that begin within this time are at once</source>
      <translation>Thema's die binnen deze tijd beginnen zijn tegelijk</translation>
    </message>
    <message>
      <source>To know</source>
      <translation>Om te weten</translation>
    </message>
    <message>
      <source>Uses alike in a row</source>
      <translation>Gelijke keren op rij</translation>
    </message>
    <message>
      <source>Valence from which a scene is clearly bright or dark</source>
      <translation>Valentie vanaf waar een scène duidelijk licht of donker is</translation>
    </message>
    <message>
      <source>Weight from which a hit must be met</source>
      <translation>Gewicht vanaf waar een hit getroffen moet worden</translation>
    </message>
    <message>
      <source>Worth a look</source>
      <translation>Het bekijken waard</translation>
    </message>
    <message>
      <source>a form written for a scene cannot be played by its instrument</source>
      <translation>een voor een scène geschreven vorm is niet speelbaar op zijn instrument</translation>
    </message>
    <message>
      <source>a mirrored scene lacks the theme that mirrors</source>
      <translation>een gespiegelde scène mist het thema dat spiegelt</translation>
    </message>
    <message>
      <source>a secret meaning can be recognised before its reveal</source>
      <translation>een geheime betekenis is herkenbaar vóór de onthulling</translation>
    </message>
    <message>
      <source>a subject carries scenes in which its theme is not heard</source>
      <translation>iemand draagt scènes waarin het eigen thema niet klinkt</translation>
    </message>
    <message>
      <source>a tense scene has no music and no reason</source>
      <translation>een gespannen scène heeft geen muziek en geen reden</translation>
    </message>
    <message>
      <source>a theme first enters changed</source>
      <translation>een thema komt voor het eerst veranderd op</translation>
    </message>
    <message>
      <source>a theme is brightened in a dark scene, or darkened in a bright one</source>
      <translation>een thema is verlicht in een donkere scène, of verdonkerd in een lichte</translation>
    </message>
    <message>
      <source>a theme is darkened or brightened against the scene</source>
      <translation>een thema is tegen de scène in verdonkerd of verlicht</translation>
    </message>
    <message>
      <source>a theme is dropped while its subject is still there</source>
      <translation>een thema valt weg terwijl zijn onderwerp er nog is</translation>
    </message>
    <message>
      <source>a theme is heard once</source>
      <translation>een thema klinkt één keer</translation>
    </message>
    <message>
      <source>a theme is never heard whole</source>
      <translation>een thema klinkt nooit heel</translation>
    </message>
    <message>
      <source>a theme pays off after a long absence</source>
      <translation>een thema lost in na lange afwezigheid</translation>
    </message>
    <message>
      <source>a theme pays off that nobody could learn</source>
      <translation>een thema lost in dat niemand kon leren kennen</translation>
    </message>
    <message>
      <source>a theme sounds before its subject is known</source>
      <translation>een thema klinkt voordat zijn onderwerp bekend is</translation>
    </message>
    <message>
      <source>a theme sounds outside its own key</source>
      <translation>een thema klinkt buiten zijn eigen toonsoort</translation>
    </message>
    <message>
      <source>a theme sounds whose subject has nothing to do with the scene</source>
      <translation>er klinkt een thema waarvan het onderwerp niets met de scène te maken heeft</translation>
    </message>
    <message>
      <source>a theme stays the same while its subject changes</source>
      <translation>een thema blijft gelijk terwijl zijn onderwerp verandert</translation>
    </message>
    <message>
      <source>a theme tells what the one who looks does not know</source>
      <translation>een thema verraadt wat degene die kijkt niet weet</translation>
    </message>
    <message>
      <source>a theme wears out</source>
      <translation>een thema slijt</translation>
    </message>
    <message>
      <source>a theme's harmony turns against its subject's arc</source>
      <translation>de harmonie van een thema keert zich tegen de boog van zijn onderwerp</translation>
    </message>
    <message>
      <source>an accepted form no longer carries its theme</source>
      <translation>een aanvaarde vorm draagt zijn thema niet meer</translation>
    </message>
    <message>
      <source>climax</source>
      <translation>hoogtepunt</translation>
    </message>
    <message>
      <source>foreshadow</source>
      <translation>voorafschaduwing</translation>
    </message>
    <message>
      <source>hidden identity</source>
      <translation>verborgen identiteit</translation>
    </message>
    <message>
      <source>irony</source>
      <translation>ironie</translation>
    </message>
    <message>
      <source>kinship</source>
      <translation>verwantschap</translation>
    </message>
    <message>
      <source>meaning changed</source>
      <translation>betekenis veranderd</translation>
    </message>
    <message>
      <source>minutes</source>
      <translation>minuten</translation>
    </message>
    <message>
      <source>more themes at once than a listener follows</source>
      <translation>meer thema's tegelijk dan een luisteraar volgt</translation>
    </message>
    <message>
      <source>music is outside the scene's tempo, or near a hit and not on it</source>
      <translation>muziek valt buiten het tempo van de scène, of bij een hit en niet erop</translation>
    </message>
    <message>
      <source>music sounds over an intended silence</source>
      <translation>er klinkt muziek over een bedoelde stilte</translation>
    </message>
    <message>
      <source>mystery</source>
      <translation>raadsel</translation>
    </message>
    <message>
      <source>of 1</source>
      <translation>van 1</translation>
    </message>
    <message>
      <source>of 10</source>
      <translation>van 10</translation>
    </message>
    <message>
      <source>of 2</source>
      <translation>van 2</translation>
    </message>
    <message>
      <source>of 5</source>
      <translation>van 5</translation>
    </message>
    <message>
      <source>one theme stands for several characters</source>
      <translation>één thema staat voor verschillende personages</translation>
    </message>
    <message>
      <source>other</source>
      <translation>anders</translation>
    </message>
    <message>
      <source>point of view</source>
      <translation>gezichtspunt</translation>
    </message>
    <message>
      <source>prominent music under much speech</source>
      <translation>nadrukkelijke muziek onder veel spraak</translation>
    </message>
    <message>
      <source>realism</source>
      <translation>realisme</translation>
    </message>
    <message>
      <source>seconds</source>
      <translation>seconden</translation>
    </message>
    <message>
      <source>semitones</source>
      <translation>halve tonen</translation>
    </message>
    <message>
      <source>shock</source>
      <translation>schok</translation>
    </message>
    <message>
      <source>source music without a source</source>
      <translation>bronmuziek zonder bron</translation>
    </message>
    <message>
      <source>temp music is left after the lock</source>
      <translation>tijdelijke muziek staat er nog na het slot</translation>
    </message>
    <message>
      <source>two themes agree while the relation breaks</source>
      <translation>twee thema's zijn het eens terwijl de relatie breekt</translation>
    </message>
    <message>
      <source>two themes can be mistaken for each other</source>
      <translation>twee thema's zijn te verwarren</translation>
    </message>
    <message>
      <source>withheld</source>
      <translation>achtergehouden</translation>
    </message>
    <message>
      <source>{open} open, {errors} of them against the story; {intended} intended.</source>
      <translation>{open} open, waarvan {errors} tegen het verhaal; {intended} bedoeld.</translation>
    </message>
  </context>
  <context>
    <name>ChecksDialog</name>
    <message>
      <source>Checks</source>
      <translation>Controles</translation>
    </message>
    <message>
      <source>Checks and their numbers</source>
      <translation>Controles en hun getallen</translation>
    </message>
    <message>
      <source>Find a check</source>
      <translation>Zoek een controle</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets veranderd</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>What it looks for</source>
      <translation>Wat hij zoekt</translation>
    </message>
    <message>
      <source>{used} of {count} checks are made; {changed} are changed in this film (in bold).</source>
      <translation>{used} van {count} controles worden gedaan; {changed} zijn in deze film veranderd (vet).</translation>
    </message>
  </context>
  <context>
    <name>ColumnMapping</name>
    <message>
      <source>Characters</source>
      <translation>Personages</translation>
    </message>
    <message>
      <source>Cue number</source>
      <translation>Cuenummer</translation>
    </message>
    <message>
      <source>Dialogue</source>
      <translation>Dialoog</translation>
    </message>
    <message>
      <source>Duration</source>
      <translation>Duur</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Einde</translation>
    </message>
    <message>
      <source>Heard</source>
      <translation>Gehoord</translation>
    </message>
    <message>
      <source>Hits</source>
      <translation>Hits</translation>
    </message>
    <message>
      <source>In view</source>
      <translation>In beeld</translation>
    </message>
    <message>
      <source>Marker</source>
      <translation>Markering</translation>
    </message>
    <message>
      <source>Motifs</source>
      <translation>Motieven</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notities</translation>
    </message>
    <message>
      <source>Page length</source>
      <translation>Paginalengte</translation>
    </message>
    <message>
      <source>Picture version</source>
      <translation>Beeldversie</translation>
    </message>
    <message>
      <source>Reel</source>
      <translation>Reel</translation>
    </message>
    <message>
      <source>Scene heading</source>
      <translation>Scènekop</translation>
    </message>
    <message>
      <source>Scene number</source>
      <translation>Scènenummer</translation>
    </message>
    <message>
      <source>Score or source</source>
      <translation>Score of bron</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Begin</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>The table, and what its columns hold</source>
      <translation>De tabel, en wat de kolommen bevatten</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>– left out</source>
      <translation>– weggelaten</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message>
      <source>Compare with a theme</source>
      <translation>Met een thema vergelijken</translation>
    </message>
    <message>
      <source>Themes, the likest first</source>
      <translation>Thema's, het meest gelijkende eerst</translation>
    </message>
    <message>
      <source>selected</source>
      <translation>geselecteerd</translation>
    </message>
    <message>
      <source>{motif}: {identity:.0%} alike, an allusion</source>
      <translation>{motif}: {identity:.0%} gelijk, een toespeling</translation>
    </message>
    <message>
      <source>{motif}: {identity:.0%} alike, hardly recognisable</source>
      <translation>{motif}: {identity:.0%} gelijk, nauwelijks herkenbaar</translation>
    </message>
    <message>
      <source>{motif}: {identity:.0%} alike, recognisable</source>
      <translation>{motif}: {identity:.0%} gelijk, herkenbaar</translation>
    </message>
    <message>
      <source>{motif}: {identity:.0%} alike, the same theme</source>
      <translation>{motif}: {identity:.0%} gelijk, hetzelfde thema</translation>
    </message>
    <message>
      <source>{shared} of {notes} notes move as the theme does; the others are marked.</source>
      <translation>{shared} van {notes} noten gaan zoals het thema; de andere zijn gemarkeerd.</translation>
    </message>
  </context>
  <context>
    <name>ContinuityPanel</name>
    <message>
      <source>At</source>
      <translation>Op</translation>
    </message>
    <message>
      <source>Check again</source>
      <translation>Opnieuw nagaan</translation>
    </message>
    <message>
      <source>Check {number} ({code})</source>
      <translation>Controle {number} ({code})</translation>
    </message>
    <message>
      <source>Checking continuity</source>
      <translation>Continuïteit wordt nagegaan</translation>
    </message>
    <message>
      <source>Continuity findings</source>
      <translation>Bevindingen over de continuïteit</translation>
    </message>
    <message>
      <source>Filter findings</source>
      <translation>Bevindingen filteren</translation>
    </message>
    <message>
      <source>Group findings by</source>
      <translation>Bevindingen groeperen</translation>
    </message>
    <message>
      <source>Intended</source>
      <translation>Bedoeld</translation>
    </message>
    <message>
      <source>Its name; the findings of the one before stay counted.</source>
      <translation>De naam; de bevindingen van de vorige blijven geteld.</translation>
    </message>
    <message>
      <source>Mark as intended…</source>
      <translation>Als bedoeld aanmerken…</translation>
    </message>
    <message>
      <source>Mend</source>
      <translation>Herstellen</translation>
    </message>
    <message>
      <source>New picture version</source>
      <translation>Nieuwe beeldversie</translation>
    </message>
    <message>
      <source>New picture version…</source>
      <translation>Nieuwe beeldversie…</translation>
    </message>
    <message>
      <source>No finding matches the filter.</source>
      <translation>Geen bevinding past bij het filter.</translation>
    </message>
    <message>
      <source>No finding: nothing in the story speaks against where the themes are heard.</source>
      <translation>Geen bevinding: niets in het verhaal spreekt tegen waar de thema's klinken.</translation>
    </message>
    <message>
      <source>Not intended after all</source>
      <translation>Toch niet bedoeld</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Once scenes and motifs are there, this says where music and story disagree.</source>
      <translation>Zodra er scènes en motieven zijn, staat hier waar muziek en verhaal elkaar tegenspreken.</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Wat</translation>
    </message>
    <message>
      <source>by kind</source>
      <translation>per soort</translation>
    </message>
    <message>
      <source>by scene</source>
      <translation>per scène</translation>
    </message>
    <message>
      <source>by theme</source>
      <translation>per thema</translation>
    </message>
    <message>
      <source>by weight</source>
      <translation>naar gewicht</translation>
    </message>
  </context>
  <context>
    <name>Conveyor</name>
    <message>
      <source>Sounding {title}</source>
      <translation>{title} wordt hoorbaar gemaakt</translation>
    </message>
  </context>
  <context>
    <name>Discovery</name>
    <message>
      <source>intervals common in these cues</source>
      <translation>intervallen die in deze cues gewoon zijn</translation>
    </message>
    <message>
      <source>intervals neither rare nor common here</source>
      <translation>intervallen die hier zeldzaam noch gewoon zijn</translation>
    </message>
    <message>
      <source>intervals rare in these cues</source>
      <translation>intervallen die in deze cues zeldzaam zijn</translation>
    </message>
    <message>
      <source>{share:.0%} begin where a phrase does</source>
      <translation>{share:.0%} begint waar een frase begint</translation>
    </message>
    <message>
      <source>{share:.0%} of them note for note</source>
      <translation>{share:.0%} daarvan noot voor noot</translation>
    </message>
  </context>
  <context>
    <name>DiscoveryDialog</name>
    <message>
      <source>All</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>Cues</source>
      <translation>Cues</translation>
    </message>
    <message>
      <source>Cues to look in</source>
      <translation>Cues om in te zoeken</translation>
    </message>
    <message>
      <source>Discover</source>
      <translation>Ontdekken</translation>
    </message>
    <message>
      <source>Discover themes</source>
      <translation>Thema's ontdekken</translation>
    </message>
    <message>
      <source>Discovering themes</source>
      <translation>Thema's ontdekken</translation>
    </message>
    <message>
      <source>No cue has music yet. Import one from MIDI or MusicXML first.</source>
      <translation>Nog geen enkele cue heeft muziek. Importeer er eerst een uit MIDI of MusicXML.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Geen</translation>
    </message>
    <message>
      <source>Nothing returns often enough in these cues to be a theme.</source>
      <translation>Niets keert in deze cues vaak genoeg terug om een thema te zijn.</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stoppen</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Gestopt.</translation>
    </message>
    <message>
      <source>Tick the cues to look in, then press Discover.</source>
      <translation>Vink de cues aan en druk dan op Ontdekken.</translation>
    </message>
    <message>
      <source>{count} candidates, the most promising first: a list to choose from, no verdict.</source>
      <translation>{count} kandidaten, de veelbelovendste eerst: een lijst om uit te kiezen, geen oordeel.</translation>
    </message>
  </context>
  <context>
    <name>Dismissed</name>
    <message>
      <source>Let it come again</source>
      <translation>Weer toelaten</translation>
    </message>
    <message>
      <source>{count} dismissed</source>
      <translation>{count} afgewezen</translation>
    </message>
  </context>
  <context>
    <name>EconomyTab</name>
    <message>
      <source>1 finding</source>
      <translation>1 bevinding</translation>
    </message>
    <message>
      <source>Along the film. Up: how much of the theme is heard. Down: how far it has changed.</source>
      <translation>Langs de film. Omhoog: hoeveel van het thema klinkt. Omlaag: hoe ver het veranderd is.</translation>
    </message>
    <message>
      <source>Busiest 10 min</source>
      <translation>Drukste 10 min</translation>
    </message>
    <message>
      <source>Closest other theme</source>
      <translation>Meest gelijkende andere thema</translation>
    </message>
    <message>
      <source>Go there</source>
      <translation>Ga erheen</translation>
    </message>
    <message>
      <source>Go to where the silence begins</source>
      <translation>Naar het begin van de stilte</translation>
    </message>
    <message>
      <source>Go to where they begin</source>
      <translation>Naar hun begin</translation>
    </message>
    <message>
      <source>Longest silence</source>
      <translation>Langste stilte</translation>
    </message>
    <message>
      <source>Scenes</source>
      <translation>Scènes</translation>
    </message>
    <message>
      <source>Screen time</source>
      <translation>Speeltijd</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>Inzetten</translation>
    </message>
    <message>
      <source>The continuity check says nothing about it</source>
      <translation>De continuïteitscontrole zegt er niets over</translation>
    </message>
    <message>
      <source>{count} findings</source>
      <translation>{count} bevindingen</translation>
    </message>
    <message>
      <source>{count} of {all}</source>
      <translation>{count} van {all}</translation>
    </message>
    <message>
      <source>{motif}, {value}: {verdict} (lookalike from {limit}).</source>
      <translation>{motif}, {value}: {verdict} (dubbelganger vanaf {limit}).</translation>
    </message>
  </context>
  <context>
    <name>Editing</name>
    <message>
      <source>Marker {number}</source>
      <translation>Markering {number}</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Niets is veranderd.</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Hernoemen</translation>
    </message>
    <message>
      <source>The marker's name</source>
      <translation>De naam van de markering</translation>
    </message>
    <message>
      <source>The title of cue {number}</source>
      <translation>De titel van cue {number}</translation>
    </message>
    <message>
      <source>There is no scene under the playhead.</source>
      <translation>Er is geen scène onder de afspeelkop.</translation>
    </message>
    <message>
      <source>What scene {number} is called</source>
      <translation>Hoe scène {number} heet</translation>
    </message>
  </context>
  <context>
    <name>EmptyState</name>
    <message>
      <source>Bring the scenes in</source>
      <translation>Haal de scènes binnen</translation>
    </message>
    <message>
      <source>Drop a screenplay, an edit list, markers or spotting notes</source>
      <translation>Laat een scenario, montagelijst, markeringen of spottingnotities vallen</translation>
    </message>
    <message>
      <source>Drop your cues</source>
      <translation>Laat uw cues vallen</translation>
    </message>
    <message>
      <source>Files can be dropped anywhere in this window.</source>
      <translation>Bestanden kunnen overal in dit venster worden neergezet.</translation>
    </message>
    <message>
      <source>Import files…</source>
      <translation>Bestanden importeren…</translation>
    </message>
    <message>
      <source>MIDI or MusicXML. Every registered theme is looked for, whatever was done to it.</source>
      <translation>MIDI of MusicXML. Elk geregistreerd thema wordt gezocht, wat er ook mee is gedaan.</translation>
    </message>
    <message>
      <source>New film…</source>
      <translation>Nieuwe film…</translation>
    </message>
    <message>
      <source>Open a film…</source>
      <translation>Een film openen…</translation>
    </message>
    <message>
      <source>Open the demo film, Low Water</source>
      <translation>Open de demofilm, Low Water</translation>
    </message>
    <message>
      <source>Register the themes and say what they stand for</source>
      <translation>Registreer de thema's en zeg waar zij voor staan</translation>
    </message>
    <message>
      <source>Scenes, who is in them and planned cues appear, once you have seen what was understood.</source>
      <translation>Scènes, wie erin zijn en geplande cues verschijnen zodra u hebt gezien wat is begrepen.</translation>
    </message>
    <message>
      <source>See the demo film, Low Water</source>
      <translation>Bekijk de demofilm, Low Water</translation>
    </message>
    <message>
      <source>Tell the story of a scene</source>
      <translation>Vertel het verhaal van een scène</translation>
    </message>
    <message>
      <source>Type a theme's notes or take them from a file; link it to a character, a place, an idea.</source>
      <translation>Typ de noten van een thema of neem ze uit een bestand; koppel het aan een personage, een plaats, een idee.</translation>
    </message>
    <message>
      <source>What does each theme say, and where is it heard?</source>
      <translation>Wat zegt elk thema, en waar klinkt het?</translation>
    </message>
    <message>
      <source>Who is there, what changes for them, what they know: suggestions and warnings rest on that.</source>
      <translation>Wie er is, wat er voor hen verandert, wat ze weten: daarop rusten voorstellen en waarschuwingen.</translation>
    </message>
  </context>
  <context>
    <name>FactDialog</name>
    <message>
      <source>Choose, or type a new name</source>
      <translation>Kies, of typ een nieuwe naam</translation>
    </message>
    <message>
      <source>Say what.</source>
      <translation>Zeg wat.</translation>
    </message>
    <message>
      <source>Say who or what.</source>
      <translation>Zeg wie of wat.</translation>
    </message>
    <message>
      <source>nobody in particular</source>
      <translation>niemand in het bijzonder</translation>
    </message>
  </context>
  <context>
    <name>FactField</name>
    <message>
      <source>Add a fact: “mara dec”, “crisis”, “tension 7”</source>
      <translation>Voeg een feit toe: “mara dec”, “crisis”, “tension 7”</translation>
    </message>
    <message>
      <source>Add a story fact by typing</source>
      <translation>Een feit van het verhaal toevoegen door te typen</translation>
    </message>
  </context>
  <context>
    <name>FileForm</name>
    <message>
      <source>Added to its times</source>
      <translation>Verschoven met</translation>
    </message>
    <message>
      <source>Bars</source>
      <translation>Maten</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>Cue</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Codering</translation>
    </message>
    <message>
      <source>Frame rate</source>
      <translation>Beeldsnelheid</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Partij</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>Lezen als</translation>
    </message>
    <message>
      <source>Reels follow one another</source>
      <translation>Reels volgen elkaar op</translation>
    </message>
    <message>
      <source>Stands for</source>
      <translation>Staat voor</translation>
    </message>
    <message>
      <source>Starts at</source>
      <translation>Begint op</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>all, or 5-6</source>
      <translation>alle, of 5-6</translation>
    </message>
    <message>
      <source>as found</source>
      <translation>zoals gevonden</translation>
    </message>
    <message>
      <source>as found ({name})</source>
      <translation>zoals gevonden ({name})</translation>
    </message>
    <message>
      <source>as the spotting notes say, or after the last cue</source>
      <translation>zoals gespot, of achteraan</translation>
    </message>
    <message>
      <source>name or number; needed where there are several</source>
      <translation>naam of nummer, bij meer dan één</translation>
    </message>
    <message>
      <source>the next free number</source>
      <translation>het volgende vrije nummer</translation>
    </message>
  </context>
  <context>
    <name>Films</name>
    <message>
      <source>Choose a motif in the registry first.</source>
      <translation>Kies eerst een motief in het register.</translation>
    </message>
    <message>
      <source>Continuity report</source>
      <translation>Continuïteitsverslag</translation>
    </message>
    <message>
      <source>Export motif</source>
      <translation>Motief exporteren</translation>
    </message>
    <message>
      <source>Leitmotif Desk films (*{suffix})</source>
      <translation>Leitmotif Desk-films (*{suffix})</translation>
    </message>
    <message>
      <source>MIDI (*.mid);;MusicXML (*.musicxml)</source>
      <translation>MIDI (*.mid);;MusicXML (*.musicxml)</translation>
    </message>
    <message>
      <source>Making Low Water</source>
      <translation>Low Water wordt gemaakt</translation>
    </message>
    <message>
      <source>New film</source>
      <translation>Nieuwe film</translation>
    </message>
    <message>
      <source>Open a film</source>
      <translation>Een film openen</translation>
    </message>
    <message>
      <source>Page (*.html);;PDF (*.pdf);;Table (*.csv);;JSON (*.json)</source>
      <translation>Pagina (*.html);;PDF (*.pdf);;Tabel (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>Een kopie bewaren</translation>
    </message>
    <message>
      <source>Written: {path}</source>
      <translation>Geschreven: {path}</translation>
    </message>
    <message>
      <source>{error}. Nothing was written.</source>
      <translation>{error}. Er is niets geschreven.</translation>
    </message>
  </context>
  <context>
    <name>FilterButton</name>
    <message>
      <source>Add a subject…</source>
      <translation>Een onderwerp toevoegen…</translation>
    </message>
    <message>
      <source>All motifs</source>
      <translation>Alle motieven</translation>
    </message>
    <message>
      <source>Filter motifs, add a subject</source>
      <translation>Motieven filteren, een onderwerp toevoegen</translation>
    </message>
    <message>
      <source>For any subject</source>
      <translation>Voor elk onderwerp</translation>
    </message>
    <message>
      <source>For characters</source>
      <translation>Voor personages</translation>
    </message>
    <message>
      <source>For events</source>
      <translation>Voor gebeurtenissen</translation>
    </message>
    <message>
      <source>For ideas</source>
      <translation>Voor ideeën</translation>
    </message>
    <message>
      <source>For objects</source>
      <translation>Voor voorwerpen</translation>
    </message>
    <message>
      <source>For places</source>
      <translation>Voor plaatsen</translation>
    </message>
    <message>
      <source>For relations</source>
      <translation>Voor relaties</translation>
    </message>
    <message>
      <source>Only from the temp track</source>
      <translation>Alleen van de temptrack</translation>
    </message>
    <message>
      <source>Only heard once</source>
      <translation>Alleen eenmaal gehoord</translation>
    </message>
    <message>
      <source>Only not heard</source>
      <translation>Alleen niet gehoord</translation>
    </message>
    <message>
      <source>Only with findings</source>
      <translation>Alleen met bevindingen</translation>
    </message>
  </context>
  <context>
    <name>FindingsPage</name>
    <message>
      <source>At</source>
      <translation>Op</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>Bevinding</translation>
    </message>
    <message>
      <source>In the new cut</source>
      <translation>Nieuwe montage</translation>
    </message>
    <message>
      <source>Show what only moves as well</source>
      <translation>Toon ook wat alleen verhuist</translation>
    </message>
    <message>
      <source>What the continuity check will say</source>
      <translation>Wat de continuïteitscontrole zal zeggen</translation>
    </message>
  </context>
  <context>
    <name>FormCard</name>
    <message>
      <source>Change its notes (E)</source>
      <translation>De noten wijzigen (E)</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Bewerken…</translation>
    </message>
    <message>
      <source>Form {name}</source>
      <translation>Vorm {name}</translation>
    </message>
    <message>
      <source>Make a new form from this one (N)</source>
      <translation>Hiervan een nieuwe vorm maken (N)</translation>
    </message>
    <message>
      <source>New form…</source>
      <translation>Nieuwe vorm…</translation>
    </message>
    <message>
      <source>Play this form (P)</source>
      <translation>Deze vorm afspelen (P)</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Verwijderen</translation>
    </message>
    <message>
      <source>Remove this form; what was made from it stays (Del)</source>
      <translation>Deze vorm verwijderen; wat ervan gemaakt is blijft (Del)</translation>
    </message>
    <message>
      <source>base form</source>
      <translation>grondvorm</translation>
    </message>
    <message>
      <source>for scene {scene}</source>
      <translation>voor scène {scene}</translation>
    </message>
    <message>
      <source>▶ Play</source>
      <translation>▶ Afspelen</translation>
    </message>
  </context>
  <context>
    <name>FormEditor</name>
    <message>
      <source>Add the form</source>
      <translation>De vorm toevoegen</translation>
    </message>
    <message>
      <source>As text</source>
      <translation>Als tekst</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Wijzigen</translation>
    </message>
    <message>
      <source>Chords</source>
      <translation>Akkoorden</translation>
    </message>
    <message>
      <source>Chords as roman numerals with lengths in quarters</source>
      <translation>Akkoorden als Romeinse cijfers met lengten in kwarten</translation>
    </message>
    <message>
      <source>Edit {motif}</source>
      <translation>{motif} bewerken</translation>
    </message>
    <message>
      <source>Home timbre</source>
      <translation>Eigen klankkleur</translation>
    </message>
    <message>
      <source>I:2 V7:2 | vi:4</source>
      <translation>I:2 V7:2 | vi:4</translation>
    </message>
    <message>
      <source>Key, metre, tempo</source>
      <translation>Toonsoort, maatsoort, tempo</translation>
    </message>
    <message>
      <source>Let go of what you wrote?</source>
      <translation>Weggooien wat u schreef?</translation>
    </message>
    <message>
      <source>Lock the note</source>
      <translation>Vastzetten</translation>
    </message>
    <message>
      <source>Metre</source>
      <translation>Maatsoort</translation>
    </message>
    <message>
      <source>Mode</source>
      <translation>Modus</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>Name of the form</source>
      <translation>Naam van de vorm</translation>
    </message>
    <message>
      <source>New form of {motif}</source>
      <translation>Nieuwe vorm van {motif}</translation>
    </message>
    <message>
      <source>No variation changes a locked note; it bears a dot</source>
      <translation>Geen variatie wijzigt een vastgezette noot; die draagt een punt</translation>
    </message>
    <message>
      <source>Notes as text</source>
      <translation>Noten als tekst</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Nothing was pasted</source>
      <translation>Niets is geplakt</translation>
    </message>
    <message>
      <source>Paste MusicXML or ABC</source>
      <translation>XML of ABC plakken</translation>
    </message>
    <message>
      <source>Tempo in quarters a minute</source>
      <translation>Tempo in kwarten per minuut</translation>
    </message>
    <message>
      <source>Tonic</source>
      <translation>Grondtoon</translation>
    </message>
    <message>
      <source>no tempo</source>
      <translation>geen tempo</translation>
    </message>
    <message>
      <source>{count} notes</source>
      <translation>{count} noten</translation>
    </message>
    <message>
      <source>{name}, changed</source>
      <translation>{name}, veranderd</translation>
    </message>
    <message>
      <source>▶ Play</source>
      <translation>▶ Afspelen</translation>
    </message>
  </context>
  <context>
    <name>FormsTab</name>
    <message>
      <source>Drag a form out as a MIDI file.</source>
      <translation>Sleep een vorm als MIDI-bestand naar buiten.</translation>
    </message>
  </context>
  <context>
    <name>HeardList</name>
    <message>
      <source> in scene {number}</source>
      <translation> in scène {number}</translation>
    </message>
    <message>
      <source>For music that no cue on the desk shows; or drop a motif on this panel</source>
      <translation>Voor muziek die geen cue op het bureau toont; of laat een motief op dit paneel vallen</translation>
    </message>
    <message>
      <source>Go to where it was heard last</source>
      <translation>Naar waar het het laatst klonk</translation>
    </message>
    <message>
      <source>Last {ago} ago{where}</source>
      <translation>Laatst {ago} geleden{where}</translation>
    </message>
    <message>
      <source>Log a use here</source>
      <translation>Hier een gebruik noteren</translation>
    </message>
    <message>
      <source>No motif is registered yet: press + in the registry at the left.</source>
      <translation>Nog geen motief geregistreerd: druk links in het register op +.</translation>
    </message>
    <message>
      <source>Not heard yet: this would be the first time.</source>
      <translation>Nog niet gehoord: dit zou de eerste keer zijn.</translation>
    </message>
    <message>
      <source>Nothing has been heard before this scene. Import the cues before it, or log uses there.</source>
      <translation>Vóór deze scène is niets gehoord. Importeer de eerdere cues, of noteer het gebruik daar.</translation>
    </message>
    <message>
      <source>as registered</source>
      <translation>zoals geregistreerd</translation>
    </message>
    <message>
      <source>once</source>
      <translation>eenmaal</translation>
    </message>
    <message>
      <source>{times} times</source>
      <translation>{times} keer</translation>
    </message>
  </context>
  <context>
    <name>HeardPage</name>
    <message>
      <source>Its picture</source>
      <translation>Het beeld</translation>
    </message>
    <message>
      <source>Show what stays in sync as well</source>
      <translation>Toon ook wat synchroon blijft</translation>
    </message>
    <message>
      <source>Sounds at</source>
      <translation>Klinkt op</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Thema</translation>
    </message>
    <message>
      <source>What becomes of the themes that are heard</source>
      <translation>Wat er van de gehoorde thema's wordt</translation>
    </message>
    <message>
      <source>Will sound at</source>
      <translation>Zal klinken op</translation>
    </message>
    <message>
      <source>With its picture</source>
      <translation>Met het beeld</translation>
    </message>
  </context>
  <context>
    <name>HeardStrip</name>
    <message>
      <source>Where in the film it is heard: {count}</source>
      <translation>Waar in de film het klinkt: {count}</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>A new cut</source>
      <translation>Een nieuwe montage</translation>
    </message>
    <message>
      <source>Continuity</source>
      <translation>Continuïteit</translation>
    </message>
    <message>
      <source>Every shortcut</source>
      <translation>Alle sneltoetsen</translation>
    </message>
    <message>
      <source>Finding a tempo</source>
      <translation>Een tempo zoeken</translation>
    </message>
    <message>
      <source>First steps</source>
      <translation>Eerste stappen</translation>
    </message>
    <message>
      <source>Glossary</source>
      <translation>Woordenlijst</translation>
    </message>
    <message>
      <source>Matrix and network</source>
      <translation>Matrix en netwerk</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Papieren</translation>
    </message>
    <message>
      <source>Planning a theme</source>
      <translation>Een thema plannen</translation>
    </message>
    <message>
      <source>Scenes and cues</source>
      <translation>Scènes en cues</translation>
    </message>
    <message>
      <source>Sound and picture</source>
      <translation>Geluid en beeld</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>Voorstellen</translation>
    </message>
    <message>
      <source>The command line</source>
      <translation>De opdrachtregel</translation>
    </message>
    <message>
      <source>The finder</source>
      <translation>De zoeker</translation>
    </message>
    <message>
      <source>The keys as delivered. **Help &gt; Shortcuts** shows yours, and lets you choose others.</source>
      <translation>De toetsen zoals geleverd. **Help &gt; Sneltoetsen** toont de uwe en laat u andere kiezen.</translation>
    </message>
    <message>
      <source>The registry</source>
      <translation>Het register</translation>
    </message>
    <message>
      <source>The review</source>
      <translation>De beoordeling</translation>
    </message>
    <message>
      <source>The rules</source>
      <translation>De regels</translation>
    </message>
    <message>
      <source>The scene and its story</source>
      <translation>De scène en haar verhaal</translation>
    </message>
    <message>
      <source>The timeline</source>
      <translation>De tijdlijn</translation>
    </message>
    <message>
      <source>Undo, history and copies</source>
      <translation>Ongedaan maken, geschiedenis en kopieën</translation>
    </message>
    <message>
      <source>What the desk is for</source>
      <translation>Waarvoor het bureau dient</translation>
    </message>
  </context>
  <context>
    <name>HelpWindow</name>
    <message>
      <source>Back</source>
      <translation>Terug</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhoud</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>Vooruit</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Help</translation>
    </message>
    <message>
      <source>No page holds these words.</source>
      <translation>Geen pagina bevat deze woorden.</translation>
    </message>
    <message>
      <source>Search all pages</source>
      <translation>Alle bladzijden doorzoeken</translation>
    </message>
    <message>
      <source>{text} ({keys})</source>
      <translation>{text} ({keys})</translation>
    </message>
  </context>
  <context>
    <name>HistoryModel</name>
    <message>
      <source>  (taken back)</source>
      <translation>  (teruggenomen)</translation>
    </message>
    <message>
      <source>Entry {number}, fingerprint {hash}</source>
      <translation>Regel {number}, vingerafdruk {hash}</translation>
    </message>
    <message>
      <source>Redo: {label}</source>
      <translation>Opnieuw: {label}</translation>
    </message>
    <message>
      <source>Undo: {label}</source>
      <translation>Ongedaan maken: {label}</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Wat</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wanneer</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Wie</translation>
    </message>
    <message>
      <source>not named</source>
      <translation>niet benoemd</translation>
    </message>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message>
      <source>History of changes</source>
      <translation>Geschiedenis van wijzigingen</translation>
    </message>
  </context>
  <context>
    <name>HitList</name>
    <message>
      <source>Close the list of places</source>
      <translation>De lijst van plaatsen sluiten</translation>
    </message>
    <message>
      <source>Found nowhere</source>
      <translation>Nergens gevonden</translation>
    </message>
    <message>
      <source>Here and nowhere else</source>
      <translation>Hier en nergens anders</translation>
    </message>
    <message>
      <source>Places found</source>
      <translation>Gevonden plaatsen</translation>
    </message>
    <message>
      <source>{places} places in this cue</source>
      <translation>{places} plaatsen in deze cue</translation>
    </message>
    <message>
      <source>{places} places in {cues} cues</source>
      <translation>{places} plaatsen in {cues} cues</translation>
    </message>
  </context>
  <context>
    <name>HitTable</name>
    <message>
      <source>Falls on, off by</source>
      <translation>Valt op, ernaast</translation>
    </message>
    <message>
      <source>Hit</source>
      <translation>Hit</translation>
    </message>
    <message>
      <source>Hits and how much each counts</source>
      <translation>Hits en hoe zwaar elk telt</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>Weight of hit {place}</source>
      <translation>Gewicht van hit {place}</translation>
    </message>
    <message>
      <source>Weight, 0 to 1</source>
      <translation>Gewicht, 0 tot 1</translation>
    </message>
    <message>
      <source>bar {bar} beat {beat}, {frames:+.1f} frames ({ms:+.0f} ms)</source>
      <translation>maat {bar} tel {beat}, {frames:+.1f} beelden ({ms:+.0f} ms)</translation>
    </message>
    <message>
      <source>{said}, missed</source>
      <translation>{said}, gemist</translation>
    </message>
  </context>
  <context>
    <name>HitsGroup</name>
    <message>
      <source>A weight is a number from 0 to 100, not “{text}”.</source>
      <translation>Een gewicht is een getal van 0 tot 100, niet “{text}”.</translation>
    </message>
    <message>
      <source>Add a hit at {timecode}</source>
      <translation>Een hit toevoegen op {timecode}</translation>
    </message>
    <message>
      <source>Hits of the scene</source>
      <translation>Hits van de scène</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notitie</translation>
    </message>
    <message>
      <source>Remove the chosen hit</source>
      <translation>De gekozen hit verwijderen</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wanneer</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>nog geen</translation>
    </message>
    <message>
      <source>{timecode} is outside the scene.</source>
      <translation>{timecode} ligt buiten de scène.</translation>
    </message>
  </context>
  <context>
    <name>Import</name>
    <message>
      <source>1 clip</source>
      <translation>1 clip</translation>
    </message>
    <message>
      <source>1 cue</source>
      <translation>1 cue</translation>
    </message>
    <message>
      <source>1 cue changed</source>
      <translation>1 cue gewijzigd</translation>
    </message>
    <message>
      <source>1 hit</source>
      <translation>1 hit</translation>
    </message>
    <message>
      <source>1 marker</source>
      <translation>1 markering</translation>
    </message>
    <message>
      <source>1 motif</source>
      <translation>1 motief</translation>
    </message>
    <message>
      <source>1 scene</source>
      <translation>1 scène</translation>
    </message>
    <message>
      <source>1 scene changed</source>
      <translation>1 scène gewijzigd</translation>
    </message>
    <message>
      <source>1 subject</source>
      <translation>1 onderwerp</translation>
    </message>
    <message>
      <source>A motif</source>
      <translation>Een motief</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>Cue</translation>
    </message>
    <message>
      <source>Edit list</source>
      <translation>Montage</translation>
    </message>
    <message>
      <source>Hit</source>
      <translation>Hit</translation>
    </message>
    <message>
      <source>Marker</source>
      <translation>Markering</translation>
    </message>
    <message>
      <source>Motif</source>
      <translation>Motief</translation>
    </message>
    <message>
      <source>Music of a cue</source>
      <translation>Muziek van een cue</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>Scenes, cues, markers</source>
      <translation>Scènes, cues enz.</translation>
    </message>
    <message>
      <source>Subject</source>
      <translation>Onderwerp</translation>
    </message>
    <message>
      <source>{count} clips</source>
      <translation>{count} clips</translation>
    </message>
    <message>
      <source>{count} cues</source>
      <translation>{count} cues</translation>
    </message>
    <message>
      <source>{count} cues changed</source>
      <translation>{count} cues gewijzigd</translation>
    </message>
    <message>
      <source>{count} hits</source>
      <translation>{count} hits</translation>
    </message>
    <message>
      <source>{count} markers</source>
      <translation>{count} markeringen</translation>
    </message>
    <message>
      <source>{count} motifs</source>
      <translation>{count} motieven</translation>
    </message>
    <message>
      <source>{count} notes</source>
      <translation>{count} noten</translation>
    </message>
    <message>
      <source>{count} scenes</source>
      <translation>{count} scènes</translation>
    </message>
    <message>
      <source>{count} scenes changed</source>
      <translation>{count} scènes gewijzigd</translation>
    </message>
    <message>
      <source>{count} subjects</source>
      <translation>{count} onderwerpen</translation>
    </message>
  </context>
  <context>
    <name>ImportFiles</name>
    <message>
      <source>Reading was stopped.</source>
      <translation>Het lezen is gestopt.</translation>
    </message>
    <message>
      <source>Reading {file}</source>
      <translation>{file} wordt gelezen</translation>
    </message>
  </context>
  <context>
    <name>ImportPreview</name>
    <message>
      <source>1 other file is left out.</source>
      <translation>1 ander bestand is weggelaten.</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>Wijzigingen</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Kolommen</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Bestand</translation>
    </message>
    <message>
      <source>Files to import</source>
      <translation>Te importeren bestanden</translation>
    </message>
    <message>
      <source>Goes to</source>
      <translation>Gaat naar</translation>
    </message>
    <message>
      <source>Hold as new cut…</source>
      <translation>Als nieuwe montage…</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Bevat</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importeren</translation>
    </message>
    <message>
      <source>Markers</source>
      <translation>Markeringen</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>Lezen als</translation>
    </message>
    <message>
      <source>Reels</source>
      <translation>Reels</translation>
    </message>
    <message>
      <source>There is nothing new to import.</source>
      <translation>Er is niets nieuws te importeren.</translation>
    </message>
    <message>
      <source>To look at</source>
      <translation>Let op</translation>
    </message>
    <message>
      <source>What it brings</source>
      <translation>Wat het brengt</translation>
    </message>
    <message>
      <source>What was guessed</source>
      <translation>Wat is geraden</translation>
    </message>
    <message>
      <source>not read</source>
      <translation>niet gelezen</translation>
    </message>
    <message>
      <source>reading…</source>
      <translation>wordt gelezen…</translation>
    </message>
    <message>
      <source>{count} files are still being read.</source>
      <translation>{count} bestanden worden nog gelezen.</translation>
    </message>
    <message>
      <source>{count} others in the folder are left out.</source>
      <translation>{count} andere in de map zijn weggelaten.</translation>
    </message>
    <message>
      <source>{what}; one step that Ctrl+Z takes back.</source>
      <translation>{what}; één stap, die Ctrl+Z terugneemt.</translation>
    </message>
  </context>
  <context>
    <name>Importer</name>
    <message>
      <source>Edit lists and lists of scenes (*)</source>
      <translation>Montagelijsten en scènelijsten (*)</translation>
    </message>
    <message>
      <source>Everything that can be read ({suffixes})</source>
      <translation>Alles wat gelezen kan worden ({suffixes})</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importeren</translation>
    </message>
    <message>
      <source>In the tray: {names}</source>
      <translation>In de bak: {names}</translation>
    </message>
    <message>
      <source>New cut, one list or one a reel</source>
      <translation>Nieuwe montage: één lijst, of één per reel</translation>
    </message>
    <message>
      <source>Reading {file}</source>
      <translation>{file} wordt gelezen</translation>
    </message>
    <message>
      <source>{step}: done. Ctrl+Z takes it back.</source>
      <translation>{step}: gedaan. Ctrl+Z neemt het terug.</translation>
    </message>
  </context>
  <context>
    <name>IntendedDialog</name>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>Mark as intended</source>
      <translation>Als bedoeld aanmerken</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Reden</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>Why this is meant, in a sentence</source>
      <translation>Waarom dit bedoeld is, in één zin</translation>
    </message>
  </context>
  <context>
    <name>Legend</name>
    <message>
      <source>augmented</source>
      <translation>vergroot</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>achterwaarts</translation>
    </message>
    <message>
      <source>diminished</source>
      <translation>verkleind</translation>
    </message>
    <message>
      <source>expected</source>
      <translation>verwacht</translation>
    </message>
    <message>
      <source>fragment</source>
      <translation>fragment</translation>
    </message>
    <message>
      <source>inversion</source>
      <translation>omkering</translation>
    </message>
    <message>
      <source>mode change</source>
      <translation>moduswissel</translation>
    </message>
    <message>
      <source>ornamented</source>
      <translation>versierd</translation>
    </message>
    <message>
      <source>statement</source>
      <translation>inzet</translation>
    </message>
    <message>
      <source>to review</source>
      <translation>te beoordelen</translation>
    </message>
  </context>
  <context>
    <name>Likeness</name>
    <message>
      <source>Likeness of {count} themes, pair by pair</source>
      <translation>Gelijkenis van {count} thema's, paar voor paar</translation>
    </message>
  </context>
  <context>
    <name>LikenessDialog</name>
    <message>
      <source>Compare themes</source>
      <translation>Thema's vergelijken</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Themes × themes</source>
      <translation>Thema's × thema's</translation>
    </message>
    <message>
      <source>{pairs} pairs · lookalikes (from {least}): {count} · dotted = kin, as declared</source>
      <translation>{pairs} paren · dubbelgangers (vanaf {least}): {count} · gestippeld = verwant, zoals gezegd</translation>
    </message>
  </context>
  <context>
    <name>LinkCard</name>
    <message>
      <source>Edit {subject}</source>
      <translation>{subject} bewerken</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Bewerken…</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>Betekenis</translation>
    </message>
    <message>
      <source>Secret until</source>
      <translation>Geheim tot</translation>
    </message>
    <message>
      <source>Stands for {subject}</source>
      <translation>Staat voor {subject}</translation>
    </message>
    <message>
      <source>Take this meaning away</source>
      <translation>Deze betekenis wegnemen</translation>
    </message>
    <message>
      <source>Valid from</source>
      <translation>Geldig vanaf</translation>
    </message>
    <message>
      <source>never secret</source>
      <translation>nooit geheim</translation>
    </message>
    <message>
      <source>the beginning</source>
      <translation>het begin</translation>
    </message>
    <message>
      <source>what it says about it</source>
      <translation>wat het erover zegt</translation>
    </message>
  </context>
  <context>
    <name>LinksGroup</name>
    <message>
      <source>Add</source>
      <translation>Toevoegen</translation>
    </message>
    <message>
      <source>Link with another scene</source>
      <translation>Met een andere scène verbinden</translation>
    </message>
    <message>
      <source>Links with other scenes</source>
      <translation>Verbanden met andere scènes</translation>
    </message>
    <message>
      <source>Remove the chosen link</source>
      <translation>Het gekozen verband verwijderen</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>This scene</source>
      <translation>Deze scène</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>nog geen</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>None yet</source>
      <translation>Nog geen</translation>
    </message>
    <message>
      <source>Redo {label}</source>
      <translation>Opnieuw: {label}</translation>
    </message>
    <message>
      <source>The window speaks it from the next start on.</source>
      <translation>Het venster spreekt het vanaf de volgende start.</translation>
    </message>
    <message>
      <source>Undo {label}</source>
      <translation>Ongedaan maken: {label}</translation>
    </message>
    <message>
      <source>reel {number}: {timecode}</source>
      <translation>reel {number}: {timecode}</translation>
    </message>
    <message>
      <source>scene {number}</source>
      <translation>scène {number}</translation>
    </message>
    <message>
      <source>{rate} fps</source>
      <translation>{rate} fps</translation>
    </message>
  </context>
  <context>
    <name>MarkerRules</name>
    <message>
      <source>Add a rule</source>
      <translation>Nieuwe regel</translation>
    </message>
    <message>
      <source>Remove the rule</source>
      <translation>De regel verwijderen</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Waarde</translation>
    </message>
    <message>
      <source>What such markers become</source>
      <translation>Wat zulke markeringen worden</translation>
    </message>
    <message>
      <source>What the rule looks at</source>
      <translation>Waar de regel naar kijkt</translation>
    </message>
    <message>
      <source>Without a rule the name says what a marker is: “1m2 …” with a length is a cue, “Sc. 4 …” with a length a scene, “Hit …” a hit. Rules are kept with the film.</source>
      <translation>Zonder regel zegt de naam wat een markering is: “1m2 …” met een duur is een cue, “Sc. 4 …” met een duur een scène, “Hit …” een hit. Regels worden bij de film bewaard.</translation>
    </message>
    <message>
      <source>a cue</source>
      <translation>een cue</translation>
    </message>
    <message>
      <source>a hit</source>
      <translation>een hit</translation>
    </message>
    <message>
      <source>a marker</source>
      <translation>een markering</translation>
    </message>
    <message>
      <source>a scene</source>
      <translation>een scène</translation>
    </message>
    <message>
      <source>becomes</source>
      <translation>wordt</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>niets</translation>
    </message>
    <message>
      <source>the colour is</source>
      <translation>de kleur is</translation>
    </message>
    <message>
      <source>the name begins with</source>
      <translation>de naam begint met</translation>
    </message>
    <message>
      <source>the track is</source>
      <translation>het spoor is</translation>
    </message>
  </context>
  <context>
    <name>Matrix</name>
    <message>
      <source>1 statement</source>
      <translation>1 inzet</translation>
    </message>
    <message>
      <source>first {at}</source>
      <translation>eerst {at}</translation>
    </message>
    <message>
      <source>in full from sc. {number}</source>
      <translation>volledig vanaf sc. {number}</translation>
    </message>
    <message>
      <source>longest silence {length}</source>
      <translation>langste stilte {length}</translation>
    </message>
    <message>
      <source>never in full</source>
      <translation>nooit volledig</translation>
    </message>
    <message>
      <source>not heard yet</source>
      <translation>nog niet gehoord</translation>
    </message>
    <message>
      <source>{count} statements</source>
      <translation>{count} inzetten</translation>
    </message>
    <message>
      <source>{first}, in full</source>
      <translation>{first}, volledig</translation>
    </message>
    <message>
      <source>{what} · sc. {number}</source>
      <translation>{what} · sc. {number}</translation>
    </message>
  </context>
  <context>
    <name>MatrixCanvas</name>
    <message>
      <source>No motif is registered yet. Press + in the registry; each then gets a row here.</source>
      <translation>Nog geen motief geregistreerd. Druk in het register op +; elk krijgt hier dan een rij.</translation>
    </message>
    <message>
      <source>Once the film has scenes and motifs, this shows which theme is heard in which scene.</source>
      <translation>Zodra de film scènes en motieven heeft, toont dit welk thema in welke scène klinkt.</translation>
    </message>
    <message>
      <source>not heard</source>
      <translation>niet gehoord</translation>
    </message>
    <message>
      <source>{count} heard, {share:.0%} complete, {form}</source>
      <translation>{count} gehoord, {share:.0%} volledig, {form}</translation>
    </message>
  </context>
  <context>
    <name>MatrixView</name>
    <message>
      <source>All</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>Matrix: {themes} themes, {scenes} scenes, {count} statements</source>
      <translation>Matrix: {themes} thema's, {scenes} scènes, {count} inzetten</translation>
    </message>
    <message>
      <source>Narrower columns</source>
      <translation>Smallere kolommen</translation>
    </message>
    <message>
      <source>Show every scene at once</source>
      <translation>Alle scènes tegelijk tonen</translation>
    </message>
    <message>
      <source>Themes × scenes</source>
      <translation>Thema's × scènes</translation>
    </message>
    <message>
      <source>Wider columns</source>
      <translation>Bredere kolommen</translation>
    </message>
    <message>
      <source>number = statements · bar = how complete · pale = subject present · dashed = expected</source>
      <translation>getal = inzetten · balk = hoe volledig · bleek = onderwerp aanwezig · gestreept = verwacht</translation>
    </message>
  </context>
  <context>
    <name>MeaningTab</name>
    <message>
      <source>It stands for nothing yet. Say for whom or what, and the story can use it.</source>
      <translation>Het staat nog nergens voor. Zeg voor wie of wat, en het verhaal kan het gebruiken.</translation>
    </message>
    <message>
      <source>New subject…</source>
      <translation>Nieuw onderwerp…</translation>
    </message>
    <message>
      <source>Stands for…</source>
      <translation>Staat voor…</translation>
    </message>
  </context>
  <context>
    <name>Mend</name>
    <message>
      <source>It does not stand for {subject}</source>
      <translation>Het staat niet voor {subject}</translation>
    </message>
    <message>
      <source>It is score, not source</source>
      <translation>Het is score, geen bronmuziek</translation>
    </message>
    <message>
      <source>Show what might sound in the scene</source>
      <translation>Tonen wat in de scène kan klinken</translation>
    </message>
    <message>
      <source>Something in the scene plays it</source>
      <translation>Iets in de scène speelt het</translation>
    </message>
    <message>
      <source>The music stands back here</source>
      <translation>De muziek blijft hier op de achtergrond</translation>
    </message>
    <message>
      <source>The scene is not meant to be silent</source>
      <translation>De scène is niet stil bedoeld</translation>
    </message>
    <message>
      <source>The scenes are not linked so</source>
      <translation>De scènes zijn niet zo verbonden</translation>
    </message>
  </context>
  <context>
    <name>MidiKeyboard</name>
    <message>
      <source>Look again</source>
      <translation>Opnieuw zoeken</translation>
    </message>
    <message>
      <source>Look for MIDI keyboards again</source>
      <translation>Opnieuw naar MIDI-klavieren zoeken</translation>
    </message>
    <message>
      <source>MIDI keyboard</source>
      <translation>MIDI-klavier</translation>
    </message>
    <message>
      <source>MIDI keyboard:</source>
      <translation>MIDI-klavier:</translation>
    </message>
    <message>
      <source>MIDI keyboard: cannot be used here: {reason}</source>
      <translation>MIDI-klavier: kan hier niet worden gebruikt: {reason}</translation>
    </message>
    <message>
      <source>MIDI keyboard: choose one</source>
      <translation>MIDI-klavier: kies er een</translation>
    </message>
    <message>
      <source>MIDI keyboard: none found</source>
      <translation>MIDI-klavier: geen gevonden</translation>
    </message>
    <message>
      <source>The MIDI keyboard that enters notes</source>
      <translation>Het MIDI-klavier dat noten invoert</translation>
    </message>
    <message>
      <source>none</source>
      <translation>geen</translation>
    </message>
    <message>
      <source>python-rtmidi cannot be loaded: {reason}</source>
      <translation>python-rtmidi kan niet worden geladen: {reason}</translation>
    </message>
    <message>
      <source>python-rtmidi is not installed</source>
      <translation>python-rtmidi is niet geïnstalleerd</translation>
    </message>
    <message>
      <source>{name} could not be opened; another program may hold it</source>
      <translation>{name} kon niet worden geopend; misschien houdt een ander programma het bezet</translation>
    </message>
    <message>
      <source>{name} was unplugged</source>
      <translation>{name} is losgekoppeld</translation>
    </message>
  </context>
  <context>
    <name>MixerPanel</name>
    <message>
      <source>Choose a cue with music in it: its parts are mixed here.</source>
      <translation>Kies een cue met muziek: hier worden zijn partijen gemengd.</translation>
    </message>
    <message>
      <source>Mixer</source>
      <translation>Mengpaneel</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Herstellen</translation>
    </message>
    <message>
      <source>Sound every part as written</source>
      <translation>Alle partijen laten klinken zoals geschreven</translation>
    </message>
  </context>
  <context>
    <name>Motif</name>
    <message>
      <source>Home key</source>
      <translation>Eigen toonsoort</translation>
    </message>
    <message>
      <source>It stands in from a temp track</source>
      <translation>Het vervangt muziek van een temptrack</translation>
    </message>
    <message>
      <source>No variation changes</source>
      <translation>Geen variatie wijzigt</translation>
    </message>
    <message>
      <source>bar {bar}</source>
      <translation>maat {bar}</translation>
    </message>
    <message>
      <source>cue {number}</source>
      <translation>cue {number}</translation>
    </message>
    <message>
      <source>first in full {at}</source>
      <translation>eerst volledig {at}</translation>
    </message>
    <message>
      <source>first {at}, never in full</source>
      <translation>eerst {at}, nooit volledig</translation>
    </message>
    <message>
      <source>in scene {one}</source>
      <translation>in scène {one}</translation>
    </message>
    <message>
      <source>kin: {motif} {value}</source>
      <translation>verwant: {motif} {value}</translation>
    </message>
    <message>
      <source>locked {notes}</source>
      <translation>vastgezet {notes}</translation>
    </message>
    <message>
      <source>meanwhile {subject} is in {scenes}</source>
      <translation>intussen is {subject} in {scenes}</translation>
    </message>
    <message>
      <source>not heard yet</source>
      <translation>nog niet gehoord</translation>
    </message>
    <message>
      <source>scene {number}</source>
      <translation>scène {number}</translation>
    </message>
    <message>
      <source>scenes {one} to {other}</source>
      <translation>scènes {one} tot {other}</translation>
    </message>
    <message>
      <source>temp</source>
      <translation>temp</translation>
    </message>
    <message>
      <source>{count} heard</source>
      <translation>{count} gehoord</translation>
    </message>
    <message>
      <source>{count}, from {at}</source>
      <translation>{count}, vanaf {at}</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
  </context>
  <context>
    <name>MotifActions</name>
    <message>
      <source>Colour</source>
      <translation>Kleur</translation>
    </message>
    <message>
      <source>Colour {number}</source>
      <translation>Kleur {number}</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporteren…</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Verwijderen</translation>
    </message>
    <message>
      <source>Rename motif</source>
      <translation>Motief hernoemen</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Hernoemen…</translation>
    </message>
    <message>
      <source>Stands for</source>
      <translation>Staat voor</translation>
    </message>
  </context>
  <context>
    <name>MotifCard</name>
    <message>
      <source>{count} heard</source>
      <translation>{count} gehoord</translation>
    </message>
  </context>
  <context>
    <name>MotifHeading</name>
    <message>
      <source>Theme</source>
      <translation>Thema</translation>
    </message>
  </context>
  <context>
    <name>MotifPanel</name>
    <message>
      <source>Catalogue</source>
      <translation>Catalogus</translation>
    </message>
    <message>
      <source>Choose a motif in the registry, or its lane in the timeline.</source>
      <translation>Kies een motief in het register, of zijn baan in de tijdlijn.</translation>
    </message>
    <message>
      <source>Economy</source>
      <translation>Economie</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>Vormen</translation>
    </message>
    <message>
      <source>Meaning</source>
      <translation>Betekenis</translation>
    </message>
    <message>
      <source>No motif is registered yet. Press + in the registry, or Register in the Motifs menu.</source>
      <translation>Nog geen motief geregistreerd. Druk in het register op +, of kies Registreren in het menu Motieven.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
  </context>
  <context>
    <name>MusicFiles</name>
    <message>
      <source>Export music</source>
      <translation>Muziek exporteren</translation>
    </message>
    <message>
      <source>MIDI (*.mid);;MusicXML (*.musicxml)</source>
      <translation>MIDI (*.mid);;MusicXML (*.musicxml)</translation>
    </message>
    <message>
      <source>No file was written</source>
      <translation>Er is geen bestand geschreven</translation>
    </message>
  </context>
  <context>
    <name>Network</name>
    <message>
      <source>became {other}</source>
      <translation>werd {other}</translation>
    </message>
    <message>
      <source>binds {other}</source>
      <translation>verbindt {other}</translation>
    </message>
    <message>
      <source>broken in sc. {number}</source>
      <translation>verbroken in sc. {number}</translation>
    </message>
    <message>
      <source>from sc. {number}</source>
      <translation>vanaf sc. {number}</translation>
    </message>
    <message>
      <source>heard as {other}</source>
      <translation>gehoord als {other}</translation>
    </message>
    <message>
      <source>in {other}</source>
      <translation>in {other}</translation>
    </message>
    <message>
      <source>known since sc. {number}</source>
      <translation>bekend sinds sc. {number}</translation>
    </message>
    <message>
      <source>like {other}, {value}</source>
      <translation>zoals {other}, {value}</translation>
    </message>
    <message>
      <source>made from {other}</source>
      <translation>gemaakt van {other}</translation>
    </message>
    <message>
      <source>not known to the audience</source>
      <translation>onbekend bij het publiek</translation>
    </message>
    <message>
      <source>not yet</source>
      <translation>nog niet</translation>
    </message>
    <message>
      <source>secret until sc. {number}</source>
      <translation>geheim tot sc. {number}</translation>
    </message>
    <message>
      <source>stands for {other}</source>
      <translation>staat voor {other}</translation>
    </message>
  </context>
  <context>
    <name>NetworkControls</name>
    <message>
      <source>Alike from</source>
      <translation>Gelijkend vanaf</translation>
    </message>
    <message>
      <source>As of</source>
      <translation>Vanaf</translation>
    </message>
    <message>
      <source>As of which scene (Page Up and Page Down); at the right end, the whole film</source>
      <translation>Vanaf welke scène (Page Up en Page Down); aan het rechtereind de hele film</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>Vormen</translation>
    </message>
    <message>
      <source>How alike themes are to be tied</source>
      <translation>Hoe gelijk thema's moeten zijn om verbonden te worden</translation>
    </message>
    <message>
      <source>Show every form of each theme, tied to what it was made from</source>
      <translation>Elke vorm van elk thema tonen, verbonden met waarvan ze gemaakt is</translation>
    </message>
    <message>
      <source>Story point</source>
      <translation>Punt in het verhaal</translation>
    </message>
    <message>
      <source>Tie themes that are at least so alike; lookalikes begin where this stood first</source>
      <translation>Thema's verbinden die minstens zo gelijk zijn; dubbelgangers beginnen waar dit eerst stond</translation>
    </message>
    <message>
      <source>sc. {number} · {slug}</source>
      <translation>sc. {number} · {slug}</translation>
    </message>
    <message>
      <source>the whole film</source>
      <translation>de hele film</translation>
    </message>
  </context>
  <context>
    <name>NetworkView</name>
    <message>
      <source>Fit</source>
      <translation>Passend</translation>
    </message>
    <message>
      <source>Lay everything out afresh, what was dragged too</source>
      <translation>Alles opnieuw schikken, ook wat versleept is</translation>
    </message>
    <message>
      <source>Network: {words}</source>
      <translation>Netwerk: {words}</translation>
    </message>
    <message>
      <source>Show the whole network</source>
      <translation>Het hele netwerk tonen</translation>
    </message>
    <message>
      <source>Subjects and themes</source>
      <translation>Onderwerpen en thema's</translation>
    </message>
    <message>
      <source>Tidy</source>
      <translation>Opruimen</translation>
    </message>
    <message>
      <source>Whom does each theme stand for?

Register a theme and say whom or what it stands for: a character, a place, an idea, a bond between two. Each then stands here, tied to its themes; themes that sound alike are tied to each other, and a slider then goes through the story, showing what the audience knows by each scene.</source>
      <translation>Voor wie staat elk thema?

Registreer een thema en zeg voor wie of wat het staat: een personage, een plaats, een idee, een band tussen twee. Elk staat dan hier, verbonden met zijn thema's; thema's die op elkaar lijken zijn met elkaar verbonden, en een schuif gaat dan door het verhaal en toont wat het publiek bij elke scène weet.</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Inzoomen</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Uitzoomen</translation>
    </message>
    <message>
      <source>the {count} likest pairs are drawn</source>
      <translation>de {count} meest gelijkende paren zijn getekend</translation>
    </message>
    <message>
      <source>{subjects} subjects · {themes} themes · {alike} pairs alike · {secret} secret</source>
      <translation>{subjects} onderwerpen · {themes} thema's · {alike} gelijke paren · {secret} geheim</translation>
    </message>
  </context>
  <context>
    <name>NewFilmDialog</name>
    <message>
      <source>, drop frame</source>
      <translation>, drop frame</translation>
    </message>
    <message>
      <source>A film needs a title.</source>
      <translation>Een film heeft een titel nodig.</translation>
    </message>
    <message>
      <source>A film needs the timecode of its first frame.</source>
      <translation>Een film heeft de tijdcode van zijn eerste beeld nodig.</translation>
    </message>
    <message>
      <source>Create</source>
      <translation>Maken</translation>
    </message>
    <message>
      <source>First frame at</source>
      <translation>Eerste beeld op</translation>
    </message>
    <message>
      <source>Frame rate</source>
      <translation>Beeldsnelheid</translation>
    </message>
    <message>
      <source>Low Water</source>
      <translation>Low Water</translation>
    </message>
    <message>
      <source>New film</source>
      <translation>Nieuwe film</translation>
    </message>
    <message>
      <source>Rate and first frame are those of the picture's timecode.</source>
      <translation>Beeldsnelheid en eerste beeld zijn die van de tijdcode van het beeld.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
  </context>
  <context>
    <name>NotationView</name>
    <message>
      <source>No notation</source>
      <translation>Geen notatie</translation>
    </message>
    <message>
      <source>Notation in {key}: {notes}</source>
      <translation>Notatie in {key}: {notes}</translation>
    </message>
    <message>
      <source>Silence of {quarters:g} quarters</source>
      <translation>Stilte van {quarters:g} kwarten</translation>
    </message>
    <message>
      <source>This cannot be engraved</source>
      <translation>Dit kan niet worden gezet</translation>
    </message>
  </context>
  <context>
    <name>NoteEntry</name>
    <message>
      <source>A–G notes · 3–7 lengths · . dot · 0 rest · ↑ ↓ step, Ctrl octave · + − sharp, flat · ← → move</source>
      <translation>A–G noten · 3–7 lengtes · . punt · 0 rust · ↑ ↓ stap, Ctrl octaaf · + − kruis, mol · ← → verplaatsen</translation>
    </message>
    <message>
      <source>Notes: type letters, or click the piano</source>
      <translation>Noten: typ letters, of klik op de piano</translation>
    </message>
  </context>
  <context>
    <name>NoteRows</name>
    <message>
      <source>{shared} notes of {one} and {other} move alike</source>
      <translation>{shared} noten van {one} en {other} gaan gelijk</translation>
    </message>
  </context>
  <context>
    <name>NotesList</name>
    <message>
      <source>Decided</source>
      <translation>Besloten</translation>
    </message>
    <message>
      <source>Everything was read; nothing was guessed or left out.</source>
      <translation>Alles is gelezen; niets is geraden of weggelaten.</translation>
    </message>
    <message>
      <source>Guessed</source>
      <translation>Geraden</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Weggelaten</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Gelezen</translation>
    </message>
  </context>
  <context>
    <name>OccurrenceDetail</name>
    <message>
      <source>Alignment note by note</source>
      <translation>Vergelijking noot voor noot</translation>
    </message>
    <message>
      <source>As heard</source>
      <translation>Zoals gehoord</translation>
    </message>
    <message>
      <source>As registered</source>
      <translation>Zoals geregistreerd</translation>
    </message>
    <message>
      <source>How sure</source>
      <translation>Hoe zeker</translation>
    </message>
    <message>
      <source>Reopened: the music has changed here. Before that you said: {verdict}.</source>
      <translation>Heropend: de muziek is hier veranderd. Eerder zei u: {verdict}.</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Wat er is gedaan</translation>
    </message>
    <message>
      <source>What was done: named by you</source>
      <translation>Wat er gedaan is: door u benoemd</translation>
    </message>
    <message>
      <source>added</source>
      <translation>toegevoegd</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>veranderd</translation>
    </message>
    <message>
      <source>complete</source>
      <translation>volledig</translation>
    </message>
    <message>
      <source>heard</source>
      <translation>klinkt</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>ontbreekt</translation>
    </message>
    <message>
      <source>pitch</source>
      <translation>toonhoogte</translation>
    </message>
    <message>
      <source>quarters</source>
      <translation>duur</translation>
    </message>
    <message>
      <source>rhythm</source>
      <translation>ritme</translation>
    </message>
    <message>
      <source>same</source>
      <translation>gelijk</translation>
    </message>
    <message>
      <source>theme</source>
      <translation>thema</translation>
    </message>
    <message>
      <source>together</source>
      <translation>samen</translation>
    </message>
    <message>
      <source>what happened</source>
      <translation>wat er gebeurde</translation>
    </message>
    <message>
      <source>{cue} {title} · bars {bars} · {parts} · {at}</source>
      <translation>{cue} {title} · maten {bars} · {parts} · {at}</translation>
    </message>
  </context>
  <context>
    <name>PageBrowser</name>
    <message>
      <source>Help page</source>
      <translation>Helppagina</translation>
    </message>
  </context>
  <context>
    <name>PairPanel</name>
    <message>
      <source>Contour</source>
      <translation>Contour</translation>
    </message>
    <message>
      <source>Interval</source>
      <translation>Interval</translation>
    </message>
    <message>
      <source>Note under note as each is written. In the theme's colour: notes that a common step leads to or from; in amber: the others. The stave has {other} on the tonic of {one}.</source>
      <translation>Noot onder noot zoals elk geschreven is. In de kleur van het thema: noten waar een gemeenschappelijke stap heen of vandaan leidt; in amber: de andere. De balk heeft {other} op de grondtoon van {one}.</translation>
    </message>
    <message>
      <source>Nothing to compare yet</source>
      <translation>Nog niets te vergelijken</translation>
    </message>
    <message>
      <source>Register two motifs or more; each pair then gets a cell here.</source>
      <translation>Registreer twee of meer motieven; elk paar krijgt hier dan een cel.</translation>
    </message>
    <message>
      <source>Rhythm</source>
      <translation>Ritme</translation>
    </message>
    <message>
      <source>Skeleton</source>
      <translation>Geraamte</translation>
    </message>
    <message>
      <source>They are kin…</source>
      <translation>Ze zijn verwant…</translation>
    </message>
  </context>
  <context>
    <name>Papers</name>
    <message>
      <source>Authorship</source>
      <translation>Auteurschap</translation>
    </message>
    <message>
      <source>Continuity report</source>
      <translation>Continuïteitsverslag</translation>
    </message>
    <message>
      <source>Cue sheet</source>
      <translation>Cue sheet</translation>
    </message>
    <message>
      <source>Cut</source>
      <translation>Montage</translation>
    </message>
    <message>
      <source>Every theme with its notes, meaning, uses and forms; themes play in a browser.</source>
      <translation>Elk thema met noten, betekenis, gebruik en vormen; in een browser zijn de thema's te horen.</translation>
    </message>
    <message>
      <source>How every theme is spent along the film: how whole, how changed, how long away.</source>
      <translation>Hoe elk thema langs de film besteed is: hoe heel, hoe veranderd, hoe lang weg.</translation>
    </message>
    <message>
      <source>How often each theme is heard in which scene.</source>
      <translation>Hoe vaak elk thema in welke scène klinkt.</translation>
    </message>
    <message>
      <source>Markers</source>
      <translation>Markeringen</translation>
    </message>
    <message>
      <source>Markers as in Premiere</source>
      <translation>Markeringen als in Premiere</translation>
    </message>
    <message>
      <source>Scenes</source>
      <translation>Scènes</translation>
    </message>
    <message>
      <source>Scenes, cues, hits and markers as Premiere lists them.</source>
      <translation>Scènes, cues, hits en markeringen zoals Premiere ze opsomt.</translation>
    </message>
    <message>
      <source>Scenes, cues, hits and markers: Reaper (.csv), Resolve (.edl), Avid (.txt), MIDI (.mid). Pro Tools takes MIDI markers only into a session that has none.</source>
      <translation>Scènes, cues, hits en markeringen: Reaper (.csv), Resolve (.edl), Avid (.txt), MIDI (.mid). Pro Tools neemt MIDI-markeringen alleen op in een sessie die er nog geen heeft.</translation>
    </message>
    <message>
      <source>Spotting notes</source>
      <translation>Spotting notes</translation>
    </message>
    <message>
      <source>The cues with what they are for.</source>
      <translation>De cues met waar ze voor zijn.</translation>
    </message>
    <message>
      <source>The cut, or else the scenes, with cues, hits and markers: CMX3600 (.edl), OpenTimelineIO (.otio).</source>
      <translation>De montage, of anders de scènes, met cues, hits en markeringen: CMX3600 (.edl), OpenTimelineIO (.otio).</translation>
    </message>
    <message>
      <source>The scenes with their times, who is in them, hits and notes.</source>
      <translation>De scènes met hun tijden, wie erin zijn, hits en notities.</translation>
    </message>
    <message>
      <source>The written cues with use, length and who shares in them.</source>
      <translation>De geschreven cues met gebruik, duur en wie erin deelt.</translation>
    </message>
    <message>
      <source>Theme catalogue</source>
      <translation>Themacatalogus</translation>
    </message>
    <message>
      <source>Theme economy</source>
      <translation>Themahuishouding</translation>
    </message>
    <message>
      <source>Themes by scenes</source>
      <translation>Thema's per scène</translation>
    </message>
    <message>
      <source>What music and story disagree on.</source>
      <translation>Waarover muziek en verhaal het oneens zijn.</translation>
    </message>
    <message>
      <source>Who made which form of which theme, with the hashes that prove it.</source>
      <translation>Wie welke vorm van welk thema maakte, met de hashes die het bewijzen.</translation>
    </message>
  </context>
  <context>
    <name>PapersDialog</name>
    <message>
      <source>A table (CSV) with cue, role, name, pro, ipi and share; * means every cue</source>
      <translation>Een tabel (CSV) met cue, role, name, pro, ipi en share; * betekent elke cue</translation>
    </message>
    <message>
      <source>Else each reel’s own timecode is written</source>
      <translation>Anders wordt de eigen tijdcode van elke reel geschreven</translation>
    </message>
    <message>
      <source>Form of the file</source>
      <translation>Soort bestand</translation>
    </message>
    <message>
      <source>Nothing was written</source>
      <translation>Er is niets geschreven</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Papieren</translation>
    </message>
    <message>
      <source>Parties</source>
      <translation>Rechthebbenden</translation>
    </message>
    <message>
      <source>Parties…</source>
      <translation>Rechthebbenden…</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Voorbeeld</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>Tabel (*.csv)</translation>
    </message>
    <message>
      <source>Timecode of the whole film</source>
      <translation>Tijdcode van de hele film</translation>
    </message>
    <message>
      <source>Write…</source>
      <translation>Schrijven…</translation>
    </message>
    <message>
      <source>Written: {path}</source>
      <translation>Geschreven: {path}</translation>
    </message>
  </context>
  <context>
    <name>PartRow</name>
    <message>
      <source>(no name)</source>
      <translation>(zonder naam)</translation>
    </message>
    <message>
      <source>Gain of {part} in decibels</source>
      <translation>Niveau van {part} in decibel</translation>
    </message>
    <message>
      <source>Gain; double-click for 0 dB</source>
      <translation>Niveau; dubbelklik voor 0 dB</translation>
    </message>
    <message>
      <source>M</source>
      <translation>M</translation>
    </message>
    <message>
      <source>Mute {part}</source>
      <translation>{part} dempen</translation>
    </message>
    <message>
      <source>S</source>
      <translation>S</translation>
    </message>
    <message>
      <source>Solo {part}</source>
      <translation>{part} solo</translation>
    </message>
  </context>
  <context>
    <name>PasteDialog</name>
    <message>
      <source>Also change what is there; otherwise only what is new is added</source>
      <translation>Ook wijzigen wat er al is; anders komt alleen het nieuwe erbij</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Paste</source>
      <translation>Plakken</translation>
    </message>
    <message>
      <source>Paste from a spreadsheet</source>
      <translation>Plakken uit een rekenblad</translation>
    </message>
    <message>
      <source>Reading the table</source>
      <translation>De tabel wordt gelezen</translation>
    </message>
  </context>
  <context>
    <name>Paster</name>
    <message>
      <source>Copy rows in a spreadsheet first.</source>
      <translation>Kopieer eerst rijen in een rekenblad.</translation>
    </message>
    <message>
      <source>Reading the table</source>
      <translation>De tabel wordt gelezen</translation>
    </message>
    <message>
      <source>There is no table on the clipboard.</source>
      <translation>Er staat geen tabel op het klembord.</translation>
    </message>
    <message>
      <source>row {line}</source>
      <translation>rij {line}</translation>
    </message>
    <message>
      <source>{step}: done. Ctrl+Z takes it back.</source>
      <translation>{step}: gedaan. Ctrl+Z neemt het terug.</translation>
    </message>
  </context>
  <context>
    <name>Pasting</name>
    <message>
      <source>added</source>
      <translation>toegevoegd</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>gewijzigd</translation>
    </message>
    <message>
      <source>left alone</source>
      <translation>overgeslagen</translation>
    </message>
    <message>
      <source>the same already</source>
      <translation>al hetzelfde</translation>
    </message>
  </context>
  <context>
    <name>Piano</name>
    <message>
      <source>Piano keys from C2 to C6: a click enters a note</source>
      <translation>Pianotoetsen van C2 tot C6: een klik voert een noot in</translation>
    </message>
  </context>
  <context>
    <name>Picture</name>
    <message>
      <source>No picture here: the file goes from {start} to {end}.</source>
      <translation>Geen beeld hier: het bestand loopt van {start} tot {end}.</translation>
    </message>
    <message>
      <source>The picture begins at {picture}, the film at {film}.</source>
      <translation>Het beeld begint op {picture}, de film op {film}.</translation>
    </message>
    <message>
      <source>The picture ends at {picture}, the film at {film}.</source>
      <translation>Het beeld eindigt op {picture}, de film op {film}.</translation>
    </message>
    <message>
      <source>The picture runs at {picture} fps, the film at {film}.</source>
      <translation>Het beeld loopt op {picture} fps, de film op {film}.</translation>
    </message>
  </context>
  <context>
    <name>PicturePanel</name>
    <message>
      <source>All</source>
      <translation>Alles</translation>
    </message>
    <message>
      <source>Drop the film here, or choose it in the menu: its frames follow the playhead.</source>
      <translation>Laat de film hier vallen, of kies hem in het menu: zijn beelden volgen de afspeelkop.</translation>
    </message>
    <message>
      <source>It starts at the playhead</source>
      <translation>Het begint bij de afspeelkop</translation>
    </message>
    <message>
      <source>Link a picture</source>
      <translation>Een beeld koppelen</translation>
    </message>
    <message>
      <source>Link a picture…</source>
      <translation>Een beeld koppelen…</translation>
    </message>
    <message>
      <source>Link a sound</source>
      <translation>Een geluid koppelen</translation>
    </message>
    <message>
      <source>Link a sound…</source>
      <translation>Een geluid koppelen…</translation>
    </message>
    <message>
      <source>Link, unlink, set the start</source>
      <translation>Koppelen, ontkoppelen, begin instellen</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Beeld</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Beelden</translation>
    </message>
    <message>
      <source>Set its start timecode…</source>
      <translation>De begintijdcode instellen…</translation>
    </message>
    <message>
      <source>Sounds and pictures</source>
      <translation>Geluiden en beelden</translation>
    </message>
    <message>
      <source>Timecode of the picture</source>
      <translation>Tijdcode van het beeld</translation>
    </message>
    <message>
      <source>Unlink the picture</source>
      <translation>Het beeld ontkoppelen</translation>
    </message>
    <message>
      <source>Unlink the sound</source>
      <translation>Het geluid ontkoppelen</translation>
    </message>
  </context>
  <context>
    <name>PlaceChoice</name>
    <message>
      <source>Choose, or type a new name</source>
      <translation>Kies, of typ een nieuwe naam</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>Every scene without music is asked, in film order, what the story says of the theme.</source>
      <translation>Elke scène zonder muziek wordt, in filmvolgorde, gevraagd wat het verhaal over het thema zegt.</translation>
    </message>
    <message>
      <source>In no scene still to be written has the story a reason for this theme.</source>
      <translation>In geen enkele nog te schrijven scène heeft het verhaal een reden voor dit thema.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Plan</source>
      <translation>Plannen</translation>
    </message>
    <message>
      <source>Plan a theme</source>
      <translation>Een thema plannen</translation>
    </message>
    <message>
      <source>Plan of {motif}</source>
      <translation>Plan van {motif}</translation>
    </message>
    <message>
      <source>Take the plan</source>
      <translation>Het plan overnemen</translation>
    </message>
    <message>
      <source>Take the plan ({count})</source>
      <translation>Het plan overnemen ({count})</translation>
    </message>
    <message>
      <source>The plan is taken; undo takes it back as one step.</source>
      <translation>Het plan is overgenomen; ongedaan maken neemt het in één stap terug.</translation>
    </message>
    <message>
      <source>The plan is worked out, scene by scene.</source>
      <translation>Het plan wordt uitgewerkt, scène voor scène.</translation>
    </message>
    <message>
      <source>The story has changed: plan again.</source>
      <translation>Het verhaal is gewijzigd: plan opnieuw.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Thema</translation>
    </message>
    <message>
      <source>Theme to plan</source>
      <translation>Te plannen thema</translation>
    </message>
    <message>
      <source>Untick what you do not want, or choose another variation; each scene knows of those before it.</source>
      <translation>Vink uit wat u niet wilt, of kies een andere variatie; elke scène weet van die ervoor.</translation>
    </message>
  </context>
  <context>
    <name>Playback</name>
    <message>
      <source>Cue {cue} has no music yet.</source>
      <translation>Cue {cue} heeft nog geen muziek.</translation>
    </message>
    <message>
      <source>No music is written from here on.</source>
      <translation>Vanaf hier is geen muziek geschreven.</translation>
    </message>
    <message>
      <source>Nothing is played.</source>
      <translation>Er wordt niets gespeeld.</translation>
    </message>
    <message>
      <source>Opening the SoundFont</source>
      <translation>De SoundFont openen</translation>
    </message>
  </context>
  <context>
    <name>Player</name>
    <message>
      <source>The sound output cannot be used; perhaps another program holds it.</source>
      <translation>De geluidsuitgang kan niet worden gebruikt; misschien houdt een ander programma haar bezet.</translation>
    </message>
    <message>
      <source>The sound output does not play; perhaps it has gone.</source>
      <translation>De geluidsuitgang speelt niet; misschien is ze weg.</translation>
    </message>
    <message>
      <source>The sound output has not come back yet. Nothing can be heard; everything else works.</source>
      <translation>De geluidsuitgang is nog niet terug. Er is niets te horen; al het andere werkt.</translation>
    </message>
    <message>
      <source>The sound output {name} has gone. Press Play to go on with the one that is left.</source>
      <translation>De geluidsuitgang {name} is weg. Druk op Afspelen om met de overgebleven uitgang verder te gaan.</translation>
    </message>
    <message>
      <source>The sound output {name} takes no stereo at 44,100 Hz.</source>
      <translation>De geluidsuitgang {name} neemt geen stereo op 44.100 Hz.</translation>
    </message>
    <message>
      <source>This computer has no sound output, so nothing can be heard.</source>
      <translation>Deze computer heeft geen geluidsuitgang, dus er is niets te horen.</translation>
    </message>
  </context>
  <context>
    <name>PresenceTable</name>
    <message>
      <source>Who is in the scene</source>
      <translation>Wie in de scène is</translation>
    </message>
  </context>
  <context>
    <name>Projector</name>
    <message>
      <source>The picture {file} cannot be decoded: {why}.</source>
      <translation>Het beeld {file} kan niet worden gedecodeerd: {why}.</translation>
    </message>
    <message>
      <source>The picture {file} is missing: {path}</source>
      <translation>Het beeld {file} ontbreekt: {path}</translation>
    </message>
    <message>
      <source>{file} gives no picture.</source>
      <translation>{file} geeft geen beeld.</translation>
    </message>
    <message>
      <source>{file} has no picture.</source>
      <translation>{file} heeft geen beeld.</translation>
    </message>
  </context>
  <context>
    <name>ProposalTable</name>
    <message>
      <source>Before and after</source>
      <translation>Ervoor en erna</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Van</translation>
    </message>
    <message>
      <source>How sure</source>
      <translation>Hoe zeker</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Naar</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Wat</translation>
    </message>
  </context>
  <context>
    <name>ReasonText</name>
    <message>
      <source>Reason</source>
      <translation>Reden</translation>
    </message>
  </context>
  <context>
    <name>Recut</name>
    <message>
      <source>1 hit</source>
      <translation>1 hit</translation>
    </message>
    <message>
      <source>1 marker</source>
      <translation>1 markering</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>Cue</translation>
    </message>
    <message>
      <source>Hit</source>
      <translation>Hit</translation>
    </message>
    <message>
      <source>Marker</source>
      <translation>Markering</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>goes away</source>
      <translation>verdwijnt</translation>
    </message>
    <message>
      <source>in doubt</source>
      <translation>onzeker</translation>
    </message>
    <message>
      <source>in sync</source>
      <translation>synchroon</translation>
    </message>
    <message>
      <source>in {count} parts; the largest is it</source>
      <translation>in {count} delen; het grootste telt</translation>
    </message>
    <message>
      <source>its picture is gone</source>
      <translation>het beeld is weg</translation>
    </message>
    <message>
      <source>its scene or cue is lost</source>
      <translation>de scène of cue is verloren</translation>
    </message>
    <message>
      <source>its shot was trimmed, nobody can tell where</source>
      <translation>shot ingekort, niemand weet waar</translation>
    </message>
    <message>
      <source>left where it is</source>
      <translation>blijft waar het is</translation>
    </message>
    <message>
      <source>left where it was, outside its scene</source>
      <translation>blijft staan, buiten de eigen scène</translation>
    </message>
    <message>
      <source>left where it was, under another scene</source>
      <translation>blijft staan, onder een andere scène</translation>
    </message>
    <message>
      <source>left where it was, without its picture</source>
      <translation>blijft staan, zonder het eigen beeld</translation>
    </message>
    <message>
      <source>longer</source>
      <translation>langer</translation>
    </message>
    <message>
      <source>lost</source>
      <translation>verloren</translation>
    </message>
    <message>
      <source>merged</source>
      <translation>samengevoegd</translation>
    </message>
    <message>
      <source>moves</source>
      <translation>verhuist</translation>
    </message>
    <message>
      <source>new</source>
      <translation>nieuw</translation>
    </message>
    <message>
      <source>no longer intended</source>
      <translation>niet meer bedoeld</translation>
    </message>
    <message>
      <source>off by {frames} frames</source>
      <translation>{frames} beelden ernaast</translation>
    </message>
    <message>
      <source>picture gone</source>
      <translation>beeld weg</translation>
    </message>
    <message>
      <source>shares its place: scenes {numbers}</source>
      <translation>deelt de plaats: scènes {numbers}</translation>
    </message>
    <message>
      <source>shorter</source>
      <translation>korter</translation>
    </message>
    <message>
      <source>split</source>
      <translation>gesplitst</translation>
    </message>
    <message>
      <source>stays</source>
      <translation>blijft</translation>
    </message>
    <message>
      <source>{count} hits</source>
      <translation>{count} hits</translation>
    </message>
    <message>
      <source>{count} markers</source>
      <translation>{count} markeringen</translation>
    </message>
    <message>
      <source>{frames} frames are gone</source>
      <translation>{frames} beelden zijn weg</translation>
    </message>
    <message>
      <source>→  is back</source>
      <translation>→  is terug</translation>
    </message>
  </context>
  <context>
    <name>RecutDialog</name>
    <message>
      <source>Checking the new cut</source>
      <translation>De nieuwe montage wordt nagegaan</translation>
    </message>
    <message>
      <source>Checking the new cut …</source>
      <translation>De nieuwe montage wordt nagegaan …</translation>
    </message>
    <message>
      <source>Everything keeps a place.</source>
      <translation>Alles houdt een plaats.</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>Bevindingen</translation>
    </message>
    <message>
      <source>Findings ({count})</source>
      <translation>Bevindingen ({count})</translation>
    </message>
    <message>
      <source>Findings: {counts}</source>
      <translation>Bevindingen: {counts}</translation>
    </message>
    <message>
      <source>Into the tray: {names}</source>
      <translation>Naar de bak: {names}</translation>
    </message>
    <message>
      <source>Name of the new picture version</source>
      <translation>Naam van de nieuwe beeldversie</translation>
    </message>
    <message>
      <source>New cut: {file}</source>
      <translation>Nieuwe montage: {file}</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets veranderd</translation>
    </message>
    <message>
      <source>Picture version</source>
      <translation>Beeldversie</translation>
    </message>
    <message>
      <source>Scenes, cues, hits</source>
      <translation>Scènes, cues, hits</translation>
    </message>
    <message>
      <source>Take the new cut</source>
      <translation>Nieuwe montage overnemen</translation>
    </message>
    <message>
      <source>Themes heard</source>
      <translation>Thema's gehoord</translation>
    </message>
    <message>
      <source>Themes heard ({count})</source>
      <translation>Thema's gehoord ({count})</translation>
    </message>
    <message>
      <source>Themes: {counts}</source>
      <translation>Thema's: {counts}</translation>
    </message>
    <message>
      <source>as before</source>
      <translation>als voorheen</translation>
    </message>
    <message>
      <source>off</source>
      <translation>ernaast</translation>
    </message>
  </context>
  <context>
    <name>RecutStrip</name>
    <message>
      <source>Both cuts, one above the other</source>
      <translation>Beide montages, boven elkaar</translation>
    </message>
    <message>
      <source>New cut</source>
      <translation>Nieuw</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Nu</translation>
    </message>
  </context>
  <context>
    <name>ReelTable</name>
    <message>
      <source>Each reel counts from an hour of its own; in the film they follow one another. Scenes, cues and markers move with their reel.</source>
      <translation>Elke reel telt vanaf een eigen uur; in de film volgen ze elkaar op. Scènes, cues en markeringen schuiven met hun reel mee.</translation>
    </message>
    <message>
      <source>In the film</source>
      <translation>In de film</translation>
    </message>
    <message>
      <source>Its own timecode</source>
      <translation>Eigen tijdcode</translation>
    </message>
    <message>
      <source>Reel</source>
      <translation>Reel</translation>
    </message>
    <message>
      <source>Where reel {number} begins in the film</source>
      <translation>Waar reel {number} in de film begint</translation>
    </message>
  </context>
  <context>
    <name>RegisterDialog</name>
    <message>
      <source>A pitch and a length in quarters, r for a rest, | for a barline.</source>
      <translation>Een toonhoogte en een lengte in kwarten, r voor een rust, | voor een maatstreep.</translation>
    </message>
    <message>
      <source>D4:1 A4:1.5 G4:.5 F#4:1 | E4:1 D4:3</source>
      <translation>D4:1 A4:1.5 G4:.5 F#4:1 | E4:1 D4:3</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Toonsoort</translation>
    </message>
    <message>
      <source>Metre</source>
      <translation>Maatsoort</translation>
    </message>
    <message>
      <source>Mode</source>
      <translation>Modus</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Noten</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>Registreren</translation>
    </message>
    <message>
      <source>Register a motif</source>
      <translation>Een motief registreren</translation>
    </message>
    <message>
      <source>Stands for</source>
      <translation>Staat voor</translation>
    </message>
    <message>
      <source>by the notes</source>
      <translation>naar de noten</translation>
    </message>
    <message>
      <source>{key}, {count} notes</source>
      <translation>{key}, {count} noten</translation>
    </message>
    <message>
      <source>⚑ Sounds like {motif} ({value}: {why}).</source>
      <translation>⚑ Klinkt als {motif} ({value}: {why}).</translation>
    </message>
  </context>
  <context>
    <name>RegistryPanel</name>
    <message>
      <source>1 motif</source>
      <translation>1 motief</translation>
    </message>
    <message>
      <source>1 subject</source>
      <translation>1 onderwerp</translation>
    </message>
    <message>
      <source>Add a subject…</source>
      <translation>Een onderwerp toevoegen…</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Bewerken…</translation>
    </message>
    <message>
      <source>Motif registry</source>
      <translation>Motieven</translation>
    </message>
    <message>
      <source>No motif is registered yet. Press + and type its notes, or import one from MIDI or MusicXML. Say whom or what it stands for, and every cue can be searched for it.</source>
      <translation>Nog geen motief geregistreerd. Druk op + en typ de noten, of importeer er een uit MIDI of MusicXML. Zeg voor wie of wat het staat, en elke cue kan erop doorzocht worden.</translation>
    </message>
    <message>
      <source>No motif matches the search and the filter.</source>
      <translation>Geen motief voldoet aan zoekopdracht en filter.</translation>
    </message>
    <message>
      <source>No motif matches the search.</source>
      <translation>Geen motief voldoet aan de zoekopdracht.</translation>
    </message>
    <message>
      <source>Register a motif</source>
      <translation>Een motief registreren</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Verwijderen…</translation>
    </message>
    <message>
      <source>Search motifs</source>
      <translation>Zoeken</translation>
    </message>
    <message>
      <source>Sort motifs</source>
      <translation>Motieven ordenen</translation>
    </message>
    <message>
      <source>by first heard</source>
      <translation>eerst gehoord</translation>
    </message>
    <message>
      <source>by name</source>
      <translation>naam</translation>
    </message>
    <message>
      <source>by subject</source>
      <translation>onderwerp</translation>
    </message>
    <message>
      <source>by times heard</source>
      <translation>vaakst gehoord</translation>
    </message>
    <message>
      <source>{count} motifs</source>
      <translation>{count} motieven</translation>
    </message>
    <message>
      <source>{count} subjects</source>
      <translation>{count} onderwerpen</translation>
    </message>
  </context>
  <context>
    <name>RelationsGroup</name>
    <message>
      <source>Add</source>
      <translation>Toevoegen</translation>
    </message>
    <message>
      <source>Add a relation</source>
      <translation>Een relatie toevoegen</translation>
    </message>
    <message>
      <source>Between</source>
      <translation>Tussen</translation>
    </message>
    <message>
      <source>Bond</source>
      <translation>Band</translation>
    </message>
    <message>
      <source>In this scene</source>
      <translation>In deze scène</translation>
    </message>
    <message>
      <source>Relations in the scene</source>
      <translation>Relaties in de scène</translation>
    </message>
    <message>
      <source>Take back what is said of the chosen relation in this scene</source>
      <translation>Terugnemen wat over de gekozen relatie in deze scène gezegd is</translation>
    </message>
    <message>
      <source>and</source>
      <translation>en</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>nog geen</translation>
    </message>
  </context>
  <context>
    <name>ReviewModel</name>
    <message>
      <source>Bars</source>
      <translation>Maten</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>Cue</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Partij</translation>
    </message>
    <message>
      <source>Said</source>
      <translation>Gezegd</translation>
    </message>
    <message>
      <source>Sure</source>
      <translation>Kans</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Thema</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Wat er is gedaan</translation>
    </message>
    <message>
      <source>found</source>
      <translation>gevonden</translation>
    </message>
    <message>
      <source>reopened</source>
      <translation>heropend</translation>
    </message>
    <message>
      <source>waiting</source>
      <translation>wacht</translation>
    </message>
  </context>
  <context>
    <name>ReviewPanel</name>
    <message>
      <source>Accept</source>
      <translation>Aannemen</translation>
    </message>
    <message>
      <source>Nothing waits for review. Those found and decided can be shown too.</source>
      <translation>Niets wacht op beoordeling. Ook de gevonden en besliste kunnen getoond worden.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Occurrences to review</source>
      <translation>Te beoordelen vindplaatsen</translation>
    </message>
    <message>
      <source>Once the cues are scanned, the places the finder is not sure of wait here for your word.</source>
      <translation>Zodra de cues doorzocht zijn, wachten hier de plaatsen waarvan de zoeker niet zeker is op uw woord.</translation>
    </message>
    <message>
      <source>Other words…</source>
      <translation>Andere woorden…</translation>
    </message>
    <message>
      <source>Play  Space</source>
      <translation>Afspelen  Spatie</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Afwijzen</translation>
    </message>
    <message>
      <source>Show those found and those decided too</source>
      <translation>Ook de gevonden en besliste tonen</translation>
    </message>
    <message>
      <source>Theme, then this</source>
      <translation>Thema, dan dit</translation>
    </message>
    <message>
      <source>Unsure</source>
      <translation>Onzeker</translation>
    </message>
    <message>
      <source>{at} of {of}</source>
      <translation>{at} van {of}</translation>
    </message>
  </context>
  <context>
    <name>RuleTable</name>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>Nr.</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Regels</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>What it suggests</source>
      <translation>Wat zij voorstelt</translation>
    </message>
  </context>
  <context>
    <name>RuleView</name>
    <message>
      <source>As it was made</source>
      <translation>Zoals gemaakt</translation>
    </message>
    <message>
      <source>Because</source>
      <translation>Want</translation>
    </message>
    <message>
      <source>Do</source>
      <translation>Doe</translation>
    </message>
    <message>
      <source>Risk</source>
      <translation>Risico</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Bron</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>Weight of the rule</source>
      <translation>Gewicht van de regel</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Wanneer</translation>
    </message>
  </context>
  <context>
    <name>RulesDialog</name>
    <message>
      <source>Add rules</source>
      <translation>Regels toevoegen</translation>
    </message>
    <message>
      <source>Add rules from a file…</source>
      <translation>Regels uit een bestand…</translation>
    </message>
    <message>
      <source>Find a rule</source>
      <translation>Een regel zoeken</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Nothing was written</source>
      <translation>Er is niets geschreven</translation>
    </message>
    <message>
      <source>Remove a sheet</source>
      <translation>Een blad verwijderen</translation>
    </message>
    <message>
      <source>Rules (*.toml)</source>
      <translation>Regels (*.toml)</translation>
    </message>
    <message>
      <source>Rules of the suggestions</source>
      <translation>Regels van de voorstellen</translation>
    </message>
    <message>
      <source>Save an example</source>
      <translation>Een voorbeeld bewaren</translation>
    </message>
    <message>
      <source>Save an example…</source>
      <translation>Een voorbeeld bewaren…</translation>
    </message>
    <message>
      <source>{used} of {count} rules are used; {changed} are changed in this film (in bold).</source>
      <translation>{used} van {count} regels zijn in gebruik; {changed} zijn in deze film gewijzigd (vet).</translation>
    </message>
  </context>
  <context>
    <name>ScaleRow</name>
    <message>
      <source>Take back: {name}</source>
      <translation>Terugnemen: {name}</translation>
    </message>
    <message>
      <source>not said</source>
      <translation>niet gezegd</translation>
    </message>
  </context>
  <context>
    <name>SceneField</name>
    <message>
      <source>Number or title</source>
      <translation>Nummer of titel</translation>
    </message>
    <message>
      <source>The other scene</source>
      <translation>De andere scène</translation>
    </message>
  </context>
  <context>
    <name>SceneForm</name>
    <message>
      <source>Hits</source>
      <translation>Hits</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>Verbanden</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notities</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>Relaties</translation>
    </message>
  </context>
  <context>
    <name>SceneHeading</name>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>Scene after</source>
      <translation>Scène erna</translation>
    </message>
    <message>
      <source>Scene before</source>
      <translation>Scène ervoor</translation>
    </message>
    <message>
      <source>cue {number} to write</source>
      <translation>{number} te schrijven</translation>
    </message>
    <message>
      <source>{seconds:.0f} s</source>
      <translation>{seconds:.0f} s</translation>
    </message>
  </context>
  <context>
    <name>SceneNotes</name>
    <message>
      <source>Notes on this scene</source>
      <translation>Notities bij deze scène</translation>
    </message>
    <message>
      <source>Notes on this scene, for yourself and for the spotting session</source>
      <translation>Notities bij deze scène, voor uzelf en voor de spottingsessie</translation>
    </message>
  </context>
  <context>
    <name>SceneNumbers</name>
    <message>
      <source>Fastest tempo, quarters a minute</source>
      <translation>Snelste tempo, kwarten per minuut</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Plaats</translation>
    </message>
    <message>
      <source>Slowest tempo, quarters a minute</source>
      <translation>Langzaamste tempo, kwarten per minuut</translation>
    </message>
    <message>
      <source>Tempo ♩</source>
      <translation>Tempo ♩</translation>
    </message>
    <message>
      <source>Why the silence</source>
      <translation>Waarom de stilte</translation>
    </message>
    <message>
      <source>to</source>
      <translation>tot</translation>
    </message>
  </context>
  <context>
    <name>ScenePanel</name>
    <message>
      <source>Choose a scene in the timeline, or step to one with the arrows above.</source>
      <translation>Kies een scène in de tijdlijn, of ga er met de pijlen hierboven heen.</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Heard</source>
      <translation>Gehoord</translation>
    </message>
    <message>
      <source>Nothing is said about this scene yet. Press + and say who is present, what changes for them, what they know: suggestions begin with the story.</source>
      <translation>Over deze scène is nog niets gezegd. Druk op + en zeg wie er is, wat er voor hen verandert, wat ze weten: voorstellen beginnen bij het verhaal.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Story</source>
      <translation>Verhaal</translation>
    </message>
    <message>
      <source>There are no scenes yet. Drop an edit list (.edl) or spotting notes (.csv, .xlsx) on the window, or choose Import in the File menu. Each scene then shows its story here, and what might sound in it.</source>
      <translation>Er zijn nog geen scènes. Laat een montagelijst (.edl) of spottingnotities (.csv, .xlsx) op het venster vallen, of kies Importeren in het menu Bestand. Elke scène toont hier dan haar verhaal, en wat erin zou kunnen klinken.</translation>
    </message>
    <message>
      <source>Variations</source>
      <translation>Variaties</translation>
    </message>
  </context>
  <context>
    <name>Score</name>
    <message>
      <source>1 note selected in {parts}, bar {first}</source>
      <translation>1 noot geselecteerd in {parts}, maat {first}</translation>
    </message>
    <message>
      <source>As heard, bars {bars}</source>
      <translation>Zoals gehoord, maten {bars}</translation>
    </message>
    <message>
      <source>As looked for</source>
      <translation>Zoals gezocht</translation>
    </message>
    <message>
      <source>As selected</source>
      <translation>Zoals geselecteerd</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Gevonden</translation>
    </message>
    <message>
      <source>Too many parts or bars to engrave here</source>
      <translation>Te veel partijen of maten om hier te zetten</translation>
    </message>
    <message>
      <source>added to the theme</source>
      <translation>aan het thema toegevoegd</translation>
    </message>
    <message>
      <source>bar</source>
      <translation>maat</translation>
    </message>
    <message>
      <source>bar {bars}</source>
      <translation>maat {bars}</translation>
    </message>
    <message>
      <source>bars {bars}</source>
      <translation>maten {bars}</translation>
    </message>
    <message>
      <source>doubles the theme</source>
      <translation>verdubbelt het thema</translation>
    </message>
    <message>
      <source>first note missing</source>
      <translation>eerste noot ontbreekt</translation>
    </message>
    <message>
      <source>first {count} notes missing</source>
      <translation>eerste {count} noten ontbreken</translation>
    </message>
    <message>
      <source>in {parts}</source>
      <translation>in {parts}</translation>
    </message>
    <message>
      <source>last note missing</source>
      <translation>laatste noot ontbreekt</translation>
    </message>
    <message>
      <source>last {count} notes missing</source>
      <translation>laatste {count} noten ontbreken</translation>
    </message>
    <message>
      <source>note {numbers} missing</source>
      <translation>noot {numbers} ontbreekt</translation>
    </message>
    <message>
      <source>note {number} of the theme</source>
      <translation>noot {number} van het thema</translation>
    </message>
    <message>
      <source>note {number} of the theme, changed by {apart:+d} semitones</source>
      <translation>noot {number} van het thema, {apart:+d} halve tonen gewijzigd</translation>
    </message>
    <message>
      <source>notes {numbers} missing</source>
      <translation>noten {numbers} ontbreken</translation>
    </message>
    <message>
      <source>theme in place</source>
      <translation>thema op zijn plaats</translation>
    </message>
    <message>
      <source>{count:,} notes selected in {parts}, bar {first}</source>
      <translation>{count:,} noten geselecteerd in {parts}, maat {first}</translation>
    </message>
    <message>
      <source>{count:,} notes selected in {parts}, bars {first}–{last}</source>
      <translation>{count:,} noten geselecteerd in {parts}, maten {first}–{last}</translation>
    </message>
    <message>
      <source>{count} added</source>
      <translation>{count} toegevoegd</translation>
    </message>
    <message>
      <source>{count} as the theme</source>
      <translation>{count} als het thema</translation>
    </message>
    <message>
      <source>{count} changed</source>
      <translation>{count} veranderd</translation>
    </message>
    <message>
      <source>{count} missing</source>
      <translation>{count} ontbreken</translation>
    </message>
    <message>
      <source>{count} notes missing</source>
      <translation>{count} noten ontbreken</translation>
    </message>
    <message>
      <source>{count} parts</source>
      <translation>{count} partijen</translation>
    </message>
    <message>
      <source>{motif}, as registered</source>
      <translation>{motif}, zoals geregistreerd</translation>
    </message>
    <message>
      <source>{parts} parts · {notes:,} notes · {themes} themes in {places} places</source>
      <translation>{parts} partijen · {notes:,} noten · {themes} thema's, {places}×</translation>
    </message>
    <message>
      <source>{pitch} · bar {bar}, beat {beat:.4g} · 1 quarter</source>
      <translation>{pitch} · maat {bar}, tel {beat:.4g} · 1 kwart</translation>
    </message>
    <message>
      <source>{pitch} · bar {bar}, beat {beat:.4g} · {quarters:.3g} quarters</source>
      <translation>{pitch} · maat {bar}, tel {beat:.4g} · {quarters:.3g} kwarten</translation>
    </message>
    <message>
      <source>{sure:.0%} sure · pitch {pitch:.0%} · rhythm {rhythm:.0%} · complete {complete:.0%}</source>
      <translation>{sure:.0%} zeker · toonhoogte {pitch:.0%} · ritme {rhythm:.0%} · volledig {complete:.0%}</translation>
    </message>
  </context>
  <context>
    <name>ScoreLines</name>
    <message>
      <source>Lay the theme over the notes, moved as it was found</source>
      <translation>Het thema over de noten leggen, verschoven zoals gevonden</translation>
    </message>
    <message>
      <source>Show the theme in place (T)</source>
      <translation>Het thema op zijn plaats tonen (T)</translation>
    </message>
  </context>
  <context>
    <name>ScorePanel</name>
    <message>
      <source>Click an occurrence, or press N, to see what was done to the theme</source>
      <translation>Klik op een vindplaats, of druk op N, om te zien wat er met het thema is gedaan</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>Cue</translation>
    </message>
    <message>
      <source>Draw a box around notes to select them</source>
      <translation>Trek een kader om noten om ze te kiezen</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Gevonden</translation>
    </message>
    <message>
      <source>No cue yet. Drop a MIDI or MusicXML file on the window: its music is shown here.</source>
      <translation>Nog geen cue. Laat een MIDI- of MusicXML-bestand op het venster vallen: de muziek verschijnt hier.</translation>
    </message>
    <message>
      <source>Notation</source>
      <translation>Notatie</translation>
    </message>
    <message>
      <source>Show the chosen occurrence and selected notes as notation</source>
      <translation>De gekozen vindplaats en geselecteerde noten als notatie tonen</translation>
    </message>
    <message>
      <source>Whole cue</source>
      <translation>Hele cue</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Inzoomen</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Uitzoomen</translation>
    </message>
    <message>
      <source>{cue} is still to be written. The scene at the right suggests variations for it.</source>
      <translation>{cue} moet nog geschreven worden. De scène rechts stelt er variaties voor voor.</translation>
    </message>
    <message>
      <source>{cue} · to write</source>
      <translation>{cue} · te schrijven</translation>
    </message>
  </context>
  <context>
    <name>Screen</name>
    <message>
      <source>Picture at the playhead</source>
      <translation>Beeld op de afspeelkop</translation>
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Find anything…   Ctrl K</source>
      <translation>Zoek alles…   Ctrl K</translation>
    </message>
    <message>
      <source>Find scenes, motifs, subjects, cues, occurrences, findings and commands</source>
      <translation>Scènes, motieven, onderwerpen, cues, vindplaatsen, bevindingen en opdrachten zoeken</translation>
    </message>
    <message>
      <source>cue</source>
      <translation>cue</translation>
    </message>
    <message>
      <source>do</source>
      <translation>doen</translation>
    </message>
    <message>
      <source>finding</source>
      <translation>bevinding</translation>
    </message>
    <message>
      <source>heard</source>
      <translation>gehoord</translation>
    </message>
    <message>
      <source>marker</source>
      <translation>markering</translation>
    </message>
    <message>
      <source>motif</source>
      <translation>motief</translation>
    </message>
    <message>
      <source>scene</source>
      <translation>scène</translation>
    </message>
    <message>
      <source>subject</source>
      <translation>onderwerp</translation>
    </message>
  </context>
  <context>
    <name>SelectionActions</name>
    <message>
      <source>Compare with…</source>
      <translation>Vergelijken met…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporteren…</translation>
    </message>
    <message>
      <source>Find this</source>
      <translation>Dit zoeken</translation>
    </message>
    <message>
      <source>Looking for {count} notes</source>
      <translation>Zoekt {count} noten</translation>
    </message>
    <message>
      <source>Play</source>
      <translation>Afspelen</translation>
    </message>
    <message>
      <source>Register as motif…</source>
      <translation>Als motief registreren…</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>All as delivered</source>
      <translation>Alles zoals geleverd</translation>
    </message>
    <message>
      <source>Its own keys</source>
      <translation>Eigen toetsen</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Toetsen</translation>
    </message>
    <message>
      <source>No keys</source>
      <translation>Geen toetsen</translation>
    </message>
    <message>
      <source>None of these acts while you type in a field.</source>
      <translation>Geen van deze werkt terwijl u in een veld typt.</translation>
    </message>
    <message>
      <source>Other keys</source>
      <translation>Andere toetsen</translation>
    </message>
    <message>
      <source>Search shortcuts</source>
      <translation>Sneltoetsen zoeken</translation>
    </message>
    <message>
      <source>Shortcuts</source>
      <translation>Sneltoetsen</translation>
    </message>
    <message>
      <source>So far these keys do: {names}. They would be taken from there.</source>
      <translation>Tot nu toe doen deze toetsen: {names}. Zij worden daar weggenomen.</translation>
    </message>
    <message>
      <source>These keys stay as they are.</source>
      <translation>Deze toetsen blijven zoals zij zijn.</translation>
    </message>
    <message>
      <source>Use these keys</source>
      <translation>Deze toetsen gebruiken</translation>
    </message>
    <message>
      <source>What they do</source>
      <translation>Wat zij doen</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Waar</translation>
    </message>
  </context>
  <context>
    <name>Shots</name>
    <message>
      <source>A new hit in scene {number}</source>
      <translation>Een nieuwe hit in scène {number}</translation>
    </message>
    <message>
      <source>A scene begins</source>
      <translation>Een scène begint</translation>
    </message>
    <message>
      <source>End of scene {number}</source>
      <translation>Einde van scène {number}</translation>
    </message>
    <message>
      <source>From scene {before} to {number}</source>
      <translation>Van scène {before} naar {number}</translation>
    </message>
    <message>
      <source>Hit in scene {number}</source>
      <translation>Hit in scène {number}</translation>
    </message>
    <message>
      <source>Start of scene {number}</source>
      <translation>Begin van scène {number}</translation>
    </message>
  </context>
  <context>
    <name>ShotsDialog</name>
    <message>
      <source>A video that begins with the film</source>
      <translation>Een video die met de film begint</translation>
    </message>
    <message>
      <source>Another video…</source>
      <translation>Andere video…</translation>
    </message>
    <message>
      <source>At least</source>
      <translation>Minstens</translation>
    </message>
    <message>
      <source>Choose a video…</source>
      <translation>Een video kiezen…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Sluiten</translation>
    </message>
    <message>
      <source>Find shots</source>
      <translation>Shots zoeken</translation>
    </message>
    <message>
      <source>Finding shots</source>
      <translation>Shots worden gezocht</translation>
    </message>
    <message>
      <source>No picture is linked</source>
      <translation>Er is geen beeld gekoppeld</translation>
    </message>
    <message>
      <source>Nothing is proposed: every edge near a cut lies on it.</source>
      <translation>Er is geen voorstel: elke grens bij een snede ligt er al op.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Other cuts too, as hits</source>
      <translation>Ook andere snedes, als hits</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Beelden</translation>
    </message>
    <message>
      <source>Show what is at least as sure as this</source>
      <translation>Toon wat minstens zo zeker is</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stoppen</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Gestopt.</translation>
    </message>
    <message>
      <source>Take 1 proposal</source>
      <translation>1 voorstel overnemen</translation>
    </message>
    <message>
      <source>Take {n} proposals</source>
      <translation>{n} voorstellen overnemen</translation>
    </message>
    <message>
      <source>The picture is looked through for its cuts; a two-hour film takes some ten minutes. Edges of scenes that lie beside a cut are then offered to be put on it, and a film without scenes is offered places where one may begin. Nothing changes before you take it.</source>
      <translation>Het beeld wordt op snedes doorzocht; een film van twee uur kost zo'n tien minuten. Grenzen van scènes die naast een snede liggen, kunt u er dan op laten leggen, en een film zonder scènes krijgt plaatsen voorgesteld waar er een kan beginnen. Er verandert niets voordat u het overneemt.</translation>
    </message>
    <message>
      <source>What the cuts propose</source>
      <translation>Wat de snedes voorstellen</translation>
    </message>
    <message>
      <source>{cuts} cuts in {file}. A shot is no scene: what is listed is for you to decide.</source>
      <translation>{cuts} snedes in {file}. Een shot is geen scène: over wat hier staat, beslist u.</translation>
    </message>
    <message>
      <source>{file}, from {timecode}</source>
      <translation>{file}, vanaf {timecode}</translation>
    </message>
    <message>
      <source>{share} %</source>
      <translation>{share} %</translation>
    </message>
    <message>
      <source>{share} % sure: {count} of {all}</source>
      <translation>{share} % zeker: {count} van {all}</translation>
    </message>
  </context>
  <context>
    <name>SoundSettings</name>
    <message>
      <source>Choose a SoundFont</source>
      <translation>Kies een SoundFont</translation>
    </message>
    <message>
      <source>Choose a SoundFont file (.sf2 or .sf3)</source>
      <translation>Kies een SoundFont-bestand (.sf2 of .sf3)</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Kiezen…</translation>
    </message>
    <message>
      <source>Default</source>
      <translation>Standaard</translation>
    </message>
    <message>
      <source>Output</source>
      <translation>Uitgang</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Geluid</translation>
    </message>
    <message>
      <source>SoundFont</source>
      <translation>SoundFont</translation>
    </message>
    <message>
      <source>SoundFonts (*.sf2 *.sf3)</source>
      <translation>SoundFonts (*.sf2 *.sf3)</translation>
    </message>
    <message>
      <source>The one before is kept.</source>
      <translation>De vorige blijft.</translation>
    </message>
    <message>
      <source>The one that is brought along</source>
      <translation>De meegeleverde</translation>
    </message>
    <message>
      <source>The system's own</source>
      <translation>Die van het systeem</translation>
    </message>
    <message>
      <source>This computer has no sound output</source>
      <translation>Deze computer heeft geen geluidsuitgang</translation>
    </message>
    <message>
      <source>Use the SoundFont that is brought along</source>
      <translation>De meegeleverde SoundFont gebruiken</translation>
    </message>
    <message>
      <source>Volume</source>
      <translation>Volume</translation>
    </message>
  </context>
  <context>
    <name>StartDialog</name>
    <message>
      <source>Its first frame stands at</source>
      <translation>Het eerste beeld staat op</translation>
    </message>
    <message>
      <source>Not a timecode</source>
      <translation>Geen tijdcode</translation>
    </message>
    <message>
      <source>Start of the picture</source>
      <translation>Begin van het beeld</translation>
    </message>
    <message>
      <source>The timecode that the picture itself shows there.</source>
      <translation>De tijdcode die het beeld daar zelf toont.</translation>
    </message>
    <message>
      <source>Timecode of the first frame</source>
      <translation>Tijdcode van het eerste beeld</translation>
    </message>
  </context>
  <context>
    <name>StatusLine</name>
    <message>
      <source>! 1 without a place</source>
      <translation>! 1 zonder plaats</translation>
    </message>
    <message>
      <source>! {n} without a place</source>
      <translation>! {n} zonder plaats</translation>
    </message>
    <message>
      <source>1 cue</source>
      <translation>1 cue</translation>
    </message>
    <message>
      <source>1 occurrence</source>
      <translation>1 vindplaats</translation>
    </message>
    <message>
      <source>No film open</source>
      <translation>Geen film open</translation>
    </message>
    <message>
      <source>Offline · nothing leaves this laptop</source>
      <translation>Offline · niets verlaat deze laptop</translation>
    </message>
    <message>
      <source>Progress of the running job</source>
      <translation>Voortgang van het lopende werk</translation>
    </message>
    <message>
      <source>Saved · all changes kept in {file}</source>
      <translation>Bewaard · alle wijzigingen staan in {file}</translation>
    </message>
    <message>
      <source>Stop the running job</source>
      <translation>Het lopende werk stoppen</translation>
    </message>
    <message>
      <source>What lost its place in a new cut</source>
      <translation>Wat zijn plaats verloor in een nieuwe montage</translation>
    </message>
    <message>
      <source>not scanned yet</source>
      <translation>nog niet doorzocht</translation>
    </message>
    <message>
      <source>{cues} · {notes} notes scanned in {seconds:.2f} s</source>
      <translation>{cues} · {notes} noten doorzocht in {seconds:.2f} s</translation>
    </message>
    <message>
      <source>{found}, {waiting} to review</source>
      <translation>{found}, {waiting} te beoordelen</translation>
    </message>
    <message>
      <source>{n} cues</source>
      <translation>{n} cues</translation>
    </message>
    <message>
      <source>{n} occurrences</source>
      <translation>{n} vindplaatsen</translation>
    </message>
  </context>
  <context>
    <name>StepTable</name>
    <message>
      <source>Keeps</source>
      <translation>Behoudt</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>The plan, scene by scene</source>
      <translation>Het plan, scène voor scène</translation>
    </message>
    <message>
      <source>Variation</source>
      <translation>Variatie</translation>
    </message>
    <message>
      <source>Variation for scene {number}</source>
      <translation>Variatie voor scène {number}</translation>
    </message>
  </context>
  <context>
    <name>Story</name>
    <message>
      <source>A broad question, and no answer: the head alone at half speed.</source>
      <translation>Een brede vraag, en geen antwoord: alleen de kop op halve snelheid.</translation>
    </message>
    <message>
      <source>A cell that turns without end leaves no way out.</source>
      <translation>Een cel die eindeloos rondgaat laat geen uitweg.</translation>
    </message>
    <message>
      <source>A change of colour makes a theme harder to know; keep the notes as they are.</source>
      <translation>Een andere klankkleur maakt een thema lastiger te herkennen; laat de noten zoals ze zijn.</translation>
    </message>
    <message>
      <source>A deceptive cadence asks to go on; have somewhere to go.</source>
      <translation>Een bedrieglijk slot wil verder; zorg dat er iets komt.</translation>
    </message>
    <message>
      <source>A dominant that waits too long is forgotten.</source>
      <translation>Een dominant die te lang wacht wordt vergeten.</translation>
    </message>
    <message>
      <source>A first statement that is varied at once leaves later changes without a measure.</source>
      <translation>Een eerste inzet die meteen gevarieerd is laat latere wijzigingen zonder maatstaf.</translation>
    </message>
    <message>
      <source>A fragment is only a memory for those who knew the whole.</source>
      <translation>Een fragment is alleen een herinnering voor wie het geheel kende.</translation>
    </message>
    <message>
      <source>A fragment promises the rest.</source>
      <translation>Een fragment belooft de rest.</translation>
    </message>
    <message>
      <source>A life that broke off does not cadence.</source>
      <translation>Een leven dat afbrak sluit niet af.</translation>
    </message>
    <message>
      <source>A literal return needs a picture that has changed.</source>
      <translation>Een letterlijke terugkeer vraagt om een beeld dat veranderd is.</translation>
    </message>
    <message>
      <source>A new key alone is felt by few; let the other theme be near.</source>
      <translation>Alleen een nieuwe toonsoort voelen weinigen; laat het andere thema dichtbij zijn.</translation>
    </message>
    <message>
      <source>A pedal stops all movement; keep it short.</source>
      <translation>Een orgelpunt stopt alle beweging; houd het kort.</translation>
    </message>
    <message>
      <source>A plain change of mode is the first thing everyone thinks of; it needs a plain picture.</source>
      <translation>Een eenvoudige moduswisseling is het eerste waar iedereen aan denkt; ze vraagt om een eenvoudig beeld.</translation>
    </message>
    <message>
      <source>A relation of {who_theme}, its head in even notes</source>
      <translation>Familie van {who_theme}, de kop in gelijke noten</translation>
    </message>
    <message>
      <source>A scene can be silent because nobody chose; say so if it is meant.</source>
      <translation>Een scène kan stil zijn omdat niemand koos; zeg het als het zo bedoeld is.</translation>
    </message>
    <message>
      <source>A second voice enters late with the same notes: the thought catches up.</source>
      <translation>Een tweede stem zet later in met dezelfde noten: de gedachte haalt in.</translation>
    </message>
    <message>
      <source>A tail alone is known less easily than a head.</source>
      <translation>Een staart alleen wordt minder snel herkend dan een kop.</translation>
    </message>
    <message>
      <source>A theme that was never heard can still mean anything.</source>
      <translation>Een thema dat nooit gehoord is kan nog van alles betekenen.</translation>
    </message>
    <message>
      <source>A trace in a low voice can be recognised later without being understood now.</source>
      <translation>Een spoor in een lage stem kan later herkend worden zonder nu begrepen te zijn.</translation>
    </message>
    <message>
      <source>Absence is only heard where the theme was expected.</source>
      <translation>Afwezigheid hoort men alleen waar het thema verwacht werd.</translation>
    </message>
    <message>
      <source>Added notes soften a rhythm.</source>
      <translation>Toegevoegde noten verzachten een ritme.</translation>
    </message>
    <message>
      <source>An inverted theme is rarely recognised by ear: a hidden relation.</source>
      <translation>Een omgekeerd thema wordt zelden op het oor herkend: een verborgen verwantschap.</translation>
    </message>
    <message>
      <source>An open ending must be paid back; keep the tonic for a later scene.</source>
      <translation>Een open einde moet ingelost worden; bewaar de grondtoon voor een latere scène.</translation>
    </message>
    <message>
      <source>An ostinato fixes the tempo for every cut after it.</source>
      <translation>Een ostinato legt het tempo vast voor elke snede erna.</translation>
    </message>
    <message>
      <source>Answered nowhere, it sounds like a mistake.</source>
      <translation>Nergens beantwoord klinkt het als een fout.</translation>
    </message>
    <message>
      <source>Arc</source>
      <translation>Boog</translation>
    </message>
    <message>
      <source>Arc %</source>
      <translation>Boog %</translation>
    </message>
    <message>
      <source>As one hears one's own thoughts: not quite in the time of the others.</source>
      <translation>Zoals men de eigen gedachten hoort: niet helemaal in de tijd van de anderen.</translation>
    </message>
    <message>
      <source>At</source>
      <translation>Op</translation>
    </message>
    <message>
      <source>At this speed the theme is rhythm before it is melody.</source>
      <translation>Op deze snelheid is het thema ritme voordat het melodie is.</translation>
    </message>
    <message>
      <source>Augmented, the theme gains weight without a new note.</source>
      <translation>Vergroot krijgt het thema gewicht zonder een nieuwe noot.</translation>
    </message>
    <message>
      <source>Aware</source>
      <translation>Bewust</translation>
    </message>
    <message>
      <source>Aware or not</source>
      <translation>Bewust of niet</translation>
    </message>
    <message>
      <source>Begun at {start} at {tempo} quarters a minute, its highest note falls on the hit at {hit}.</source>
      <translation>Begonnen op {start} met {tempo} kwarten per minuut valt de hoogste noot op de hit op {hit}.</translation>
    </message>
    <message>
      <source>Begun at {start} at {tempo} quarters a minute, its last note falls on the hit at {hit}.</source>
      <translation>Begonnen op {start} met {tempo} kwarten per minuut valt de laatste noot op de hit op {hit}.</translation>
    </message>
    <message>
      <source>Begun early enough, the theme reaches its highest note there by itself: the thought lands.</source>
      <translation>Vroeg genoeg begonnen bereikt het thema daar vanzelf de hoogste noot: de gedachte landt.</translation>
    </message>
    <message>
      <source>Between</source>
      <translation>Tussen</translation>
    </message>
    <message>
      <source>Bond</source>
      <translation>Band</translation>
    </message>
    <message>
      <source>Both heads must be known, or it is one new tune.</source>
      <translation>Beide koppen moeten bekend zijn, anders is het één nieuwe wijs.</translation>
    </message>
    <message>
      <source>Both sound at once and fit.</source>
      <translation>Beide klinken tegelijk en passen.</translation>
    </message>
    <message>
      <source>Both themes must be fresh in the ear.</source>
      <translation>Beide thema's moeten vers in het oor liggen.</translation>
    </message>
    <message>
      <source>Broad themes need a picture that holds still.</source>
      <translation>Brede thema's vragen om een beeld dat stilhoudt.</translation>
    </message>
    <message>
      <source>By</source>
      <translation>Door</translation>
    </message>
    <message>
      <source>Call and answer, both, and time for both.</source>
      <translation>Roep en antwoord, allebei, en tijd voor beide.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Verandering</translation>
    </message>
    <message>
      <source>Chords this dark draw the ear away from words.</source>
      <translation>Zulke donkere akkoorden trekken het oor van de woorden weg.</translation>
    </message>
    <message>
      <source>Combination</source>
      <translation>Combinatie</translation>
    </message>
    <message>
      <source>Complete, in its own harmony and at full strength: the debt is paid.</source>
      <translation>Volledig, in de eigen harmonie en op volle sterkte: de schuld is ingelost.</translation>
    </message>
    <message>
      <source>Deceived by</source>
      <translation>Bedrogen door</translation>
    </message>
    <message>
      <source>Dialogue</source>
      <translation>Dialoog</translation>
    </message>
    <message>
      <source>Do not also change the notes; the joke is on them.</source>
      <translation>Wijzig niet ook de noten; de grap gaat over hen.</translation>
    </message>
    <message>
      <source>Double lengths use the room that the words leave, without a new note.</source>
      <translation>Dubbele lengten gebruiken de ruimte die de woorden laten, zonder een nieuwe noot.</translation>
    </message>
    <message>
      <source>Each call is left open for as long as the answer would have taken.</source>
      <translation>Elke roep blijft zo lang open als het antwoord geduurd zou hebben.</translation>
    </message>
    <message>
      <source>Each is alone and neither comes to an end: nothing is left to answer.</source>
      <translation>Elk is alleen en geen van beide komt tot een eind: er is niets meer te antwoorden.</translation>
    </message>
    <message>
      <source>Each repeat keeps fewer of its notes, as if it could not be held.</source>
      <translation>Elke herhaling houdt minder noten over, alsof het niet vast te houden was.</translation>
    </message>
    <message>
      <source>Each turn is half as long as the one before: they take the bar from each other.</source>
      <translation>Elke beurt is half zo lang als de vorige: ze nemen elkaar de maat af.</translation>
    </message>
    <message>
      <source>Energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>Even notes lose the rhythm a theme is known by.</source>
      <translation>Gelijke noten verliezen het ritme waaraan een thema te kennen is.</translation>
    </message>
    <message>
      <source>Every call is played, and the room for its answer is kept empty.</source>
      <translation>Elke roep wordt gespeeld, en de ruimte voor het antwoord blijft leeg.</translation>
    </message>
    <message>
      <source>Every leap falls one step short and one player is left: the reach shrinks.</source>
      <translation>Elke sprong komt een trede tekort en één speler blijft over: de reikwijdte krimpt.</translation>
    </message>
    <message>
      <source>Every note stays; one player, another colour, as close as the camera.</source>
      <translation>Elke noot blijft; één speler, een andere kleur, zo dichtbij als de camera.</translation>
    </message>
    <message>
      <source>Every note the same length: drained, like a ritual.</source>
      <translation>Elke noot even lang: leeg, als een ritueel.</translation>
    </message>
    <message>
      <source>Everything turns here: a reversal.</source>
      <translation>Hier keert alles: een ommekeer.</translation>
    </message>
    <message>
      <source>First the cell alone, then the whole theme out of it: we hear it become itself.</source>
      <translation>Eerst alleen de cel, dan het hele thema eruit: we horen het zichzelf worden.</translation>
    </message>
    <message>
      <source>Form and length</source>
      <translation>Vorm en lengte</translation>
    </message>
    <message>
      <source>From 0 to 1</source>
      <translation>Van 0 tot 1</translation>
    </message>
    <message>
      <source>From 0 to 10</source>
      <translation>Van 0 tot 10</translation>
    </message>
    <message>
      <source>From −5 to 5</source>
      <translation>Van −5 tot 5</translation>
    </message>
    <message>
      <source>Function</source>
      <translation>Functie</translation>
    </message>
    <message>
      <source>Function of the scene</source>
      <translation>Functie van de scène</translation>
    </message>
    <message>
      <source>Governed by</source>
      <translation>Beheerst door</translation>
    </message>
    <message>
      <source>Harmony</source>
      <translation>Harmonie</translation>
    </message>
    <message>
      <source>Heard {times} before, it needs only a few notes.</source>
      <translation>Eerder {times} gehoord heeft het maar een paar noten nodig.</translation>
    </message>
    <message>
      <source>Here things become harder: a complication.</source>
      <translation>Hier wordt het moeilijker: een complicatie.</translation>
    </message>
    <message>
      <source>Hides</source>
      <translation>Verbergt</translation>
    </message>
    <message>
      <source>Hit</source>
      <translation>Hit</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Hoe</translation>
    </message>
    <message>
      <source>If it is to be whole only once, choose where.</source>
      <translation>Als het maar één keer heel mag zijn, kies dan waar.</translation>
    </message>
    <message>
      <source>If the whole is being saved for a payoff, leave it.</source>
      <translation>Wordt het geheel voor een ontknoping bewaard, laat dit dan.</translation>
    </message>
    <message>
      <source>In the key of the first, as when they last sounded together: a union remembered.</source>
      <translation>In de toonsoort van de eerste, zoals toen ze voor het laatst samen klonken: een herinnerd samenzijn.</translation>
    </message>
    <message>
      <source>In the story</source>
      <translation>In het verhaal</translation>
    </message>
    <message>
      <source>Irony</source>
      <translation>Ironie</translation>
    </message>
    <message>
      <source>It can be paid once.</source>
      <translation>Inlossen kan één keer.</translation>
    </message>
    <message>
      <source>It does not move; others do. Low and over one held tone it waits.</source>
      <translation>Het beweegt niet; anderen wel. Laag en boven één aangehouden toon wacht het.</translation>
    </message>
    <message>
      <source>It is never where one expects it: the same notes, against the bar.</source>
      <translation>Het is nooit waar men het verwacht: dezelfde noten, tegen de maat in.</translation>
    </message>
    <message>
      <source>It is the same theme, and it speaks from the other's home ({key}).</source>
      <translation>Het is hetzelfde thema, en het spreekt vanuit het thuis van de ander ({key}).</translation>
    </message>
    <message>
      <source>It must be shot, or at least looked for in the sound.</source>
      <translation>Het moet gedraaid zijn, of op zijn minst in het geluid gezocht.</translation>
    </message>
    <message>
      <source>It needs the time of the second entry.</source>
      <translation>Het heeft de tijd van de tweede inzet nodig.</translation>
    </message>
    <message>
      <source>It only mirrors if the first statement is remembered.</source>
      <translation>Het spiegelt alleen als de eerste inzet onthouden is.</translation>
    </message>
    <message>
      <source>Its first note falls on the hit at {hit}.</source>
      <translation>De eerste noot valt op de hit op {hit}.</translation>
    </message>
    <message>
      <source>Keep it plain: colour alone is no comment.</source>
      <translation>Houd het eenvoudig: kleur alleen is geen commentaar.</translation>
    </message>
    <message>
      <source>Keep it short; the picture has the tears.</source>
      <translation>Houd het kort; het beeld heeft de tranen.</translation>
    </message>
    <message>
      <source>Keep the silence ({silence})</source>
      <translation>Houd de stilte ({silence})</translation>
    </message>
    <message>
      <source>Keep {who_theme} for later</source>
      <translation>Bewaar {who_theme} voor later</translation>
    </message>
    <message>
      <source>Keys are felt by few; the pedal carries it.</source>
      <translation>Toonsoorten voelen weinigen; het orgelpunt draagt het.</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>Knows</source>
      <translation>Weet</translation>
    </message>
    <message>
      <source>Last note first: what led there leads back.</source>
      <translation>Laatste noot eerst: wat erheen leidde leidt terug.</translation>
    </message>
    <message>
      <source>Leaps are what a theme is known by; one statement of this is enough.</source>
      <translation>Aan sprongen is een thema te kennen; één inzet hiervan is genoeg.</translation>
    </message>
    <message>
      <source>Leave {who_theme} out</source>
      <translation>Laat {who_theme} weg</translation>
    </message>
    <message>
      <source>Leave {who_theme} out this time</source>
      <translation>Laat {who_theme} deze keer weg</translation>
    </message>
    <message>
      <source>Link to another scene</source>
      <translation>Verbinding met een andere scène</translation>
    </message>
    <message>
      <source>Low lines turn to mud in small rooms.</source>
      <translation>Lage lijnen worden modder in kleine zalen.</translation>
    </message>
    <message>
      <source>Low lines turn to mud in small rooms; mix with the dialogue up.</source>
      <translation>Lage lijnen worden modder in kleine zalen; meng met de dialoog open.</translation>
    </message>
    <message>
      <source>Mockery sticks to a theme; it may not be solemn again soon.</source>
      <translation>Spot blijft aan een thema kleven; plechtig wordt het niet gauw meer.</translation>
    </message>
    <message>
      <source>Moved along its own scale the theme is on its way, and nowhere at home.</source>
      <translation>Langs de eigen toonladder verschoven is het thema onderweg, en nergens thuis.</translation>
    </message>
    <message>
      <source>Music after the break undoes it.</source>
      <translation>Muziek na de breuk maakt haar ongedaan.</translation>
    </message>
    <message>
      <source>Music could sound inside the story here ({diegetic}).</source>
      <translation>Hier kan muziek binnen het verhaal klinken ({diegetic}).</translation>
    </message>
    <message>
      <source>Music could sound inside the story of scene {scene} ({value})</source>
      <translation>Binnen het verhaal van scène {scene} kan muziek klinken ({value})</translation>
    </message>
    <message>
      <source>Music in the story</source>
      <translation>Muziek in het verhaal</translation>
    </message>
    <message>
      <source>Music that hits too much becomes a commentary.</source>
      <translation>Muziek die te veel raakt wordt commentaar.</translation>
    </message>
    <message>
      <source>Music would have to be possible inside the story: {values}.</source>
      <translation>Muziek zou binnen het verhaal mogelijk moeten zijn: {values}.</translation>
    </message>
    <message>
      <source>Nearly nothing is changed: the picture must do the rest.</source>
      <translation>Er is bijna niets gewijzigd: het beeld moet de rest doen.</translation>
    </message>
    <message>
      <source>Needs a click track.</source>
      <translation>Vraagt om een kliktrack.</translation>
    </message>
    <message>
      <source>Needs the time it takes.</source>
      <translation>Vraagt de tijd die het kost.</translation>
    </message>
    <message>
      <source>Needs time: three statements.</source>
      <translation>Vraagt tijd: drie inzetten.</translation>
    </message>
    <message>
      <source>Neither theme finds the other's barline any more.</source>
      <translation>Geen van beide thema's vindt nog de maatstreep van het andere.</translation>
    </message>
    <message>
      <source>No music: {who_theme} withheld</source>
      <translation>Geen muziek: {who_theme} onthouden</translation>
    </message>
    <message>
      <source>Nobody hears a theme backwards; it is there for the score reader.</source>
      <translation>Niemand hoort een thema achterstevoren; het is er voor wie de partituur leest.</translation>
    </message>
    <message>
      <source>Nobody speaks for {pause} s,</source>
      <translation>Niemand spreekt {pause} s lang,</translation>
    </message>
    <message>
      <source>Nobody will name it; that is the point, and the risk.</source>
      <translation>Niemand zal het benoemen; dat is de bedoeling, en het risico.</translation>
    </message>
    <message>
      <source>Not one but many: the voices come in one after the other with the same words.</source>
      <translation>Niet één maar velen: de stemmen zetten na elkaar in met dezelfde woorden.</translation>
    </message>
    <message>
      <source>Not over</source>
      <translation>Niet meer dan</translation>
    </message>
    <message>
      <source>Not under (quarters a minute)</source>
      <translation>Niet minder dan (kwarten per minuut)</translation>
    </message>
    <message>
      <source>Not {who}'s own instrument but everybody's: seen from outside.</source>
      <translation>Niet het eigen instrument van {who} maar dat van iedereen: van buiten gezien.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notitie</translation>
    </message>
    <message>
      <source>Nothing before it: the decision owns the silence, and the theme begins as its consequence.</source>
      <translation>Niets ervoor: de stilte is van de beslissing, en het thema begint als haar gevolg.</translation>
    </message>
    <message>
      <source>Nothing is said about scene {scene} that a theme could answer: leave it without music, or add who is present, what changes for them, and what their themes are.</source>
      <translation>Over scène {scene} is niets gezegd waarop een thema kan antwoorden: laat haar zonder muziek, of zeg wie er is, wat voor hen verandert en wat hun thema's zijn.</translation>
    </message>
    <message>
      <source>Nothing presses: passing notes and neighbours let the line play.</source>
      <translation>Niets dringt: doorgangs- en wisselnoten laten de lijn spelen.</translation>
    </message>
    <message>
      <source>Numbness has no theme.</source>
      <translation>Verdoving heeft geen thema.</translation>
    </message>
    <message>
      <source>Of what goes on</source>
      <translation>Van wat er gaande is</translation>
    </message>
    <message>
      <source>One asks and the other answers: first contact.</source>
      <translation>De een vraagt en de ander antwoordt: het eerste contact.</translation>
    </message>
    <message>
      <source>One dimension reversed, everything else kept: the two scenes ask to be compared.</source>
      <translation>Eén dimensie omgedraaid, al het andere behouden: de twee scènes vragen om vergelijking.</translation>
    </message>
    <message>
      <source>One low voice, away from the pitch of speech: words first.</source>
      <translation>Eén lage stem, weg van de spreektoon: eerst de woorden.</translation>
    </message>
    <message>
      <source>One moment of the scene decides it.</source>
      <translation>Eén moment van de scène beslist.</translation>
    </message>
    <message>
      <source>One voice goes before, the same voice follows: nearness without a new note.</source>
      <translation>Eén stem gaat voor, dezelfde stem volgt: nabijheid zonder een nieuwe noot.</translation>
    </message>
    <message>
      <source>Only pieces of it have been heard so far: without one whole statement nothing later can be a variation.</source>
      <translation>Tot nu toe zijn er alleen stukken van gehoord: zonder één hele inzet kan later niets een variatie zijn.</translation>
    </message>
    <message>
      <source>Only the end of {who_theme}</source>
      <translation>Alleen het einde van {who_theme}</translation>
    </message>
    <message>
      <source>Only the head of {who_theme}</source>
      <translation>Alleen de kop van {who_theme}</translation>
    </message>
    <message>
      <source>Only the opening turns ({turned}); what follows is what it was, and means something else.</source>
      <translation>Alleen de opening keert ({turned}); wat volgt is wat het was, en betekent iets anders.</translation>
    </message>
    <message>
      <source>Only the tones on strong beats are left, held: strength for no more than that.</source>
      <translation>Alleen de tonen op sterke tellen blijven, aangehouden: tot meer is geen kracht.</translation>
    </message>
    <message>
      <source>Only the way home is left of the theme.</source>
      <translation>Van het thema is alleen de weg naar huis over.</translation>
    </message>
    <message>
      <source>Orchestration</source>
      <translation>Orkestratie</translation>
    </message>
    <message>
      <source>Ornaments cost time: do not also play faster.</source>
      <translation>Versieringen kosten tijd: speel niet ook sneller.</translation>
    </message>
    <message>
      <source>Other mode, other metre, the same notes: a face the audience has reason to distrust.</source>
      <translation>Andere modus, andere maatsoort, dezelfde noten: een gezicht dat het publiek met reden wantrouwt.</translation>
    </message>
    <message>
      <source>Over its own tonic, a little broader: it need not go anywhere.</source>
      <translation>Boven de eigen grondtoon, iets breder: het hoeft nergens heen.</translation>
    </message>
    <message>
      <source>Over the dominant the theme does not come home: everything is still to come.</source>
      <translation>Boven de dominant komt het thema niet thuis: alles moet nog komen.</translation>
    </message>
    <message>
      <source>Passing notes and neighbours let the line breathe more freely; its skeleton is untouched.</source>
      <translation>Doorgangs- en wisselnoten laten de lijn vrijer ademen; het geraamte blijft onaangeroerd.</translation>
    </message>
    <message>
      <source>Pause in the dialogue</source>
      <translation>Pauze in de dialoog</translation>
    </message>
    <message>
      <source>Pitch and mode</source>
      <translation>Toonhoogte en modus</translation>
    </message>
    <message>
      <source>Place on the arc</source>
      <translation>Plaats op de boog</translation>
    </message>
    <message>
      <source>Place or idea</source>
      <translation>Plaats of idee</translation>
    </message>
    <message>
      <source>Played out, for the scene's energy is {value} of 10.</source>
      <translation>Voluit gespeeld, want de energie van de scène is {value} van 10.</translation>
    </message>
    <message>
      <source>Played softly, for the scene's energy is {value} of 10.</source>
      <translation>Zacht gespeeld, want de energie van de scène is {value} van 10.</translation>
    </message>
    <message>
      <source>Played without conviction it sounds like a mistake.</source>
      <translation>Zonder overtuiging gespeeld klinkt het als een fout.</translation>
    </message>
    <message>
      <source>Point of view</source>
      <translation>Gezichtspunt</translation>
    </message>
    <message>
      <source>Presence</source>
      <translation>Aanwezigheid</translation>
    </message>
    <message>
      <source>Prominence</source>
      <translation>Belang</translation>
    </message>
    <message>
      <source>Quick and light in the same mode: affection stays.</source>
      <translation>Snel en licht in dezelfde modus: de genegenheid blijft.</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>Relatie</translation>
    </message>
    <message>
      <source>Rhythm and metre</source>
      <translation>Ritme en maatsoort</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rol</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>Scene {scene} has a {kind} at {value}</source>
      <translation>Scène {scene} heeft een {kind} op {value}</translation>
    </message>
    <message>
      <source>Scene {scene} has energy {value} of 10</source>
      <translation>Scène {scene} heeft energie {value} van 10</translation>
    </message>
    <message>
      <source>Scene {scene} has tension {value} of 10</source>
      <translation>Scène {scene} heeft spanning {value} van 10</translation>
    </message>
    <message>
      <source>Scene {scene} has valence {value} (-5 to 5)</source>
      <translation>Scène {scene} heeft stemming {value} (-5 tot 5)</translation>
    </message>
    <message>
      <source>Scene {scene} holds {value} irony</source>
      <translation>Scène {scene} bevat ironie: {value}</translation>
    </message>
    <message>
      <source>Scene {scene} holds {value} s without dialogue</source>
      <translation>Scène {scene} bevat {value} s zonder dialoog</translation>
    </message>
    <message>
      <source>Scene {scene} is a scene of {value}</source>
      <translation>Scène {scene} is een scène van: {value}</translation>
    </message>
    <message>
      <source>Scene {scene} is a {value} pointing at scene {other}</source>
      <translation>Scène {scene} wijst naar scène {other} ({value})</translation>
    </message>
    <message>
      <source>Scene {scene} is governed by {value}</source>
      <translation>Scène {scene} staat onder {value}</translation>
    </message>
    <message>
      <source>Scene {scene} is seen from {value}'s point of view</source>
      <translation>Scène {scene} is gezien vanuit {value}</translation>
    </message>
    <message>
      <source>Scene {scene} keeps to nobody's point of view</source>
      <translation>Scène {scene} houdt zich aan niemands gezichtspunt</translation>
    </message>
    <message>
      <source>Scene {scene} wants no less than {value} quarters a minute</source>
      <translation>Scène {scene} wil niet minder dan {value} kwarten per minuut</translation>
    </message>
    <message>
      <source>Scene {scene} wants no more than {value} quarters a minute</source>
      <translation>Scène {scene} wil niet meer dan {value} kwarten per minuut</translation>
    </message>
    <message>
      <source>Seconds</source>
      <translation>Seconden</translation>
    </message>
    <message>
      <source>Share from 0 to 1</source>
      <translation>Aandeel van 0 tot 1</translation>
    </message>
    <message>
      <source>Silence</source>
      <translation>Stilte</translation>
    </message>
    <message>
      <source>Silence is intended here: {silence}.</source>
      <translation>Hier is stilte bedoeld: {silence}.</translation>
    </message>
    <message>
      <source>Silence is intended in scene {scene}: {value}</source>
      <translation>In scène {scene} is stilte bedoeld: {value}</translation>
    </message>
    <message>
      <source>Silence must be held to the end of the shot.</source>
      <translation>De stilte moet tot het eind van het shot worden volgehouden.</translation>
    </message>
    <message>
      <source>Silence until the choice, then the head of {who_theme}</source>
      <translation>Stilte tot de keuze, dan de kop van {who_theme}</translation>
    </message>
    <message>
      <source>Silence until the hit, then {other_theme} alone</source>
      <translation>Stilte tot de hit, dan alleen {other_theme}</translation>
    </message>
    <message>
      <source>Silence would have to be intended: {values}.</source>
      <translation>Stilte zou bedoeld moeten zijn: {values}.</translation>
    </message>
    <message>
      <source>Silence, for now</source>
      <translation>Stilte, voorlopig</translation>
    </message>
    <message>
      <source>Slow heads need a still picture.</source>
      <translation>Trage koppen vragen om een stil beeld.</translation>
    </message>
    <message>
      <source>Slower, and in a distant colour, the theme stands in the past tense.</source>
      <translation>Trager, en in een verre kleur, staat het thema in de verleden tijd.</translation>
    </message>
    <message>
      <source>Sound design must carry it.</source>
      <translation>Het geluidsontwerp moet het dragen.</translation>
    </message>
    <message>
      <source>Source music</source>
      <translation>Muziek in beeld</translation>
    </message>
    <message>
      <source>Speech covers {dialogue} of the scene.</source>
      <translation>Er wordt {dialogue} van de scène gesproken.</translation>
    </message>
    <message>
      <source>Speech covers {share} % of the scene: no more than two voices, and softer.</source>
      <translation>Er wordt {share} % van de scène gesproken: niet meer dan twee stemmen, en zachter.</translation>
    </message>
    <message>
      <source>Speech covers {value} of scene {scene} (0 to 1)</source>
      <translation>Spraak beslaat {value} van scène {scene} (0 tot 1)</translation>
    </message>
    <message>
      <source>Speech summons the absent: a few notes are enough for a theme that was heard {times} before.</source>
      <translation>Spreken roept de afwezige op: een paar noten volstaan voor een thema dat eerder {times} gehoord is.</translation>
    </message>
    <message>
      <source>Speech would have to cover more than {above} of the scene (0 to 1).</source>
      <translation>Spraak zou meer dan {above} van de scène moeten beslaan (0 tot 1).</translation>
    </message>
    <message>
      <source>Spend the darkest chord once.</source>
      <translation>Gebruik het donkerste akkoord één keer.</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Toestand</translation>
    </message>
    <message>
      <source>Statement by statement the one becomes the other: they were always one.</source>
      <translation>Inzet na inzet wordt de een de ander: ze waren altijd één.</translation>
    </message>
    <message>
      <source>Still together, no longer aligned: the clashes are not resolved.</source>
      <translation>Nog samen, niet meer gelijk: de wrijvingen worden niet opgelost.</translation>
    </message>
    <message>
      <source>Sung under the breath it becomes a clue that the others in the scene can hear.</source>
      <translation>Zacht gezongen wordt het een aanwijzing die de anderen in de scène kunnen horen.</translation>
    </message>
    <message>
      <source>Tempo</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Tension</source>
      <translation>Spanning</translation>
    </message>
    <message>
      <source>The audience has not heard {theme} in full before this scene, so it may not hear the change as a change.</source>
      <translation>Het publiek heeft {theme} voor deze scène niet volledig gehoord, en hoort de wijziging misschien niet als wijziging.</translation>
    </message>
    <message>
      <source>The audience must learn the theme whole, in its own colour, before it can mean anything.</source>
      <translation>Het publiek moet het thema eerst heel leren kennen, in de eigen kleur, voordat het iets kan betekenen.</translation>
    </message>
    <message>
      <source>The bare skeleton of {who_theme}</source>
      <translation>Het kale geraamte van {who_theme}</translation>
    </message>
    <message>
      <source>The bass knows it first: the audience hears what {who} does not.</source>
      <translation>De bas weet het eerst: het publiek hoort wat {who} niet hoort.</translation>
    </message>
    <message>
      <source>The bond between {a} and {b} breaks here.</source>
      <translation>De band tussen {a} en {b} breekt hier.</translation>
    </message>
    <message>
      <source>The bond between {a} and {b} forms in this scene.</source>
      <translation>De band tussen {a} en {b} ontstaat in deze scène.</translation>
    </message>
    <message>
      <source>The bond between {a} and {b} grows stronger here.</source>
      <translation>De band tussen {a} en {b} wordt hier sterker.</translation>
    </message>
    <message>
      <source>The bond between {a} and {b} is repaired here.</source>
      <translation>De band tussen {a} en {b} wordt hier hersteld.</translation>
    </message>
    <message>
      <source>The bond between {a} and {b} is strained here.</source>
      <translation>De band tussen {a} en {b} komt hier onder spanning.</translation>
    </message>
    <message>
      <source>The bond between {a} and {b} {change_word} here.</source>
      <translation>De band tussen {a} en {b} {change_word} hier.</translation>
    </message>
    <message>
      <source>The cell must be recognised, or the growth is only length.</source>
      <translation>De cel moet herkend worden, anders is de groei alleen lengte.</translation>
    </message>
    <message>
      <source>The cut must be on purpose: let the rest be silent.</source>
      <translation>De afbreking moet opzet zijn: laat de rest stil.</translation>
    </message>
    <message>
      <source>The deceiver's theme carries the other as its bass: trust rests on the liar.</source>
      <translation>Het thema van de bedrieger draagt het andere als bas: het vertrouwen rust op de leugenaar.</translation>
    </message>
    <message>
      <source>The distance is wanted; no theme should close it.</source>
      <translation>De afstand is gewenst; geen thema mag haar dichten.</translation>
    </message>
    <message>
      <source>The end of {who_theme}, slower</source>
      <translation>Het einde van {who_theme}, trager</translation>
    </message>
    <message>
      <source>The first notes of {other_theme} as a memory, {instrument}</source>
      <translation>De eerste noten van {other_theme} als herinnering, {instrument}</translation>
    </message>
    <message>
      <source>The head of {a_theme}, answered by that of {b_theme}</source>
      <translation>De kop van {a_theme}, beantwoord door die van {b_theme}</translation>
    </message>
    <message>
      <source>The head of {who_theme} as an ostinato</source>
      <translation>De kop van {who_theme} als ostinato</translation>
    </message>
    <message>
      <source>The head of {who_theme} at double speed, over and over</source>
      <translation>De kop van {who_theme} op dubbele snelheid, steeds opnieuw</translation>
    </message>
    <message>
      <source>The head of {who_theme}, hidden low</source>
      <translation>De kop van {who_theme}, laag verborgen</translation>
    </message>
    <message>
      <source>The head of {who_theme}, once and softly</source>
      <translation>De kop van {who_theme}, één keer en zacht</translation>
    </message>
    <message>
      <source>The head of {who_theme}, twice as long</source>
      <translation>De kop van {who_theme}, tweemaal zo lang</translation>
    </message>
    <message>
      <source>The head without its rhythm is felt before it is understood.</source>
      <translation>De kop zonder ritme wordt gevoeld voordat hij begrepen wordt.</translation>
    </message>
    <message>
      <source>The irony of the scene is at {who}'s expense.</source>
      <translation>De ironie van de scène gaat ten koste van {who}.</translation>
    </message>
    <message>
      <source>The melody closes as ever and the last chord is {last_chord}: face and feeling part ways.</source>
      <translation>De melodie sluit als altijd en het laatste akkoord is {last_chord}: gezicht en gevoel gaan uiteen.</translation>
    </message>
    <message>
      <source>The melody comes home as it always did; the {last_chord} under it does not. The ear knows before {who} does.</source>
      <translation>De melodie komt thuis als altijd; {last_chord} eronder niet. Het oor weet het eerder dan {who}.</translation>
    </message>
    <message>
      <source>The melody is untouched and the ground under it is tainted ({chords}): the same person, elsewhere.</source>
      <translation>De melodie is onaangeroerd en de grond eronder besmet ({chords}): dezelfde mens, elders.</translation>
    </message>
    <message>
      <source>The melody stays; its harmony says how far things have gone ({chords}).</source>
      <translation>De melodie blijft; de harmonie zegt hoe ver het gekomen is ({chords}).</translation>
    </message>
    <message>
      <source>The plainest answer; often enough.</source>
      <translation>Het eenvoudigste antwoord; vaak genoeg.</translation>
    </message>
    <message>
      <source>The rests must be heard as rests: nothing may sound in them.</source>
      <translation>De rusten moeten als rusten gehoord worden: er mag niets in klinken.</translation>
    </message>
    <message>
      <source>The same notes, tempo and colour, only softer, make the memory audible; the scene changes what they mean.</source>
      <translation>Dezelfde noten, hetzelfde tempo en dezelfde kleur, alleen zachter, maken de herinnering hoorbaar; de scène verandert wat ze betekenen.</translation>
    </message>
    <message>
      <source>The same steps in {key}, far instead of near: what stayed makes the two scenes comparable.</source>
      <translation>Dezelfde stappen in {key}, ver in plaats van dichtbij: wat bleef maakt de twee scènes vergelijkbaar.</translation>
    </message>
    <message>
      <source>The same steps in {key}, over their own chords: hurt, not spoiled.</source>
      <translation>Dezelfde stappen in {key}, boven de eigen akkoorden: gekwetst, niet bedorven.</translation>
    </message>
    <message>
      <source>The scale's own chords return from the end back, as far as the arc has come ({chords}).</source>
      <translation>De akkoorden van de eigen toonladder keren terug vanaf het eind, zo ver als de boog gekomen is ({chords}).</translation>
    </message>
    <message>
      <source>The scene is comic.</source>
      <translation>De scène is komisch.</translation>
    </message>
    <message>
      <source>The scene is governed by {place}:</source>
      <translation>De scène staat onder {place}:</translation>
    </message>
    <message>
      <source>The scene is seen from {who}'s point of view.</source>
      <translation>De scène is gezien vanuit {who}.</translation>
    </message>
    <message>
      <source>The scene keeps to nobody's point of view.</source>
      <translation>De scène houdt zich aan niemands gezichtspunt.</translation>
    </message>
    <message>
      <source>The scene wants no less than {value} quarters a minute.</source>
      <translation>De scène wil niet minder dan {value} kwarten per minuut.</translation>
    </message>
    <message>
      <source>The scene wants no more than {value} quarters a minute.</source>
      <translation>De scène wil niet meer dan {value} kwarten per minuut.</translation>
    </message>
    <message>
      <source>The scene would have to be one of {values}.</source>
      <translation>De scène zou er een moeten zijn van: {values}.</translation>
    </message>
    <message>
      <source>The scene would have to be seen from {who}'s point of view.</source>
      <translation>De scène zou gezien moeten zijn vanuit {who}.</translation>
    </message>
    <message>
      <source>The scene would have to have a hit.</source>
      <translation>De scène zou een hit moeten hebben.</translation>
    </message>
    <message>
      <source>The scene would have to hold {values} irony at {who}'s expense.</source>
      <translation>De scène zou ironie ({values}) ten koste van {who} moeten bevatten.</translation>
    </message>
    <message>
      <source>The silence before it feels long in the mix; resist filling it.</source>
      <translation>De stilte ervoor voelt in de mix lang; weersta de neiging haar te vullen.</translation>
    </message>
    <message>
      <source>The silence must be long enough to be noticed.</source>
      <translation>De stilte moet lang genoeg zijn om op te vallen.</translation>
    </message>
    <message>
      <source>The stiff metre shows the role and not the person.</source>
      <translation>De stijve maat toont de rol en niet de mens.</translation>
    </message>
    <message>
      <source>The tempo lets it end within the {pause} s without dialogue.</source>
      <translation>Het tempo laat het eindigen binnen de {pause} s zonder dialoog.</translation>
    </message>
    <message>
      <source>The theme goes its way and stops one note before home, on an open {last_chord}: nobody is there to arrive.</source>
      <translation>Het thema gaat zijn weg en stopt één noot voor thuis, op een open {last_chord}: er is niemand om aan te komen.</translation>
    </message>
    <message>
      <source>The theme is drawn to the place's own tonic and may not leave it: a held bass.</source>
      <translation>Het thema wordt naar de grondtoon van de plek getrokken en mag er niet vandaan: een aangehouden bas.</translation>
    </message>
    <message>
      <source>The theme stops before its last two notes, and at least two seconds of silence follow: the breath stops.</source>
      <translation>Het thema stopt voor de laatste twee noten, en minstens twee seconden stilte volgen: de adem stokt.</translation>
    </message>
    <message>
      <source>The turn is lost on those who do not know the opening well.</source>
      <translation>De wending ontgaat wie de opening niet goed kent.</translation>
    </message>
    <message>
      <source>The wider leaps reach for more than the theme ever had.</source>
      <translation>De wijdere sprongen reiken naar meer dan het thema ooit had.</translation>
    </message>
    <message>
      <source>Then the stronger one answers: {other} is powerful here,</source>
      <translation>Dan antwoordt de sterkste: {other} is hier machtig,</translation>
    </message>
    <message>
      <source>There would have to be more than {above} s without dialogue.</source>
      <translation>Er zou meer dan {above} s zonder dialoog moeten zijn.</translation>
    </message>
    <message>
      <source>They are bound by {bond}.</source>
      <translation>Zij zijn verbonden door {bond}.</translation>
    </message>
    <message>
      <source>This is a climax.</source>
      <translation>Dit is een climax.</translation>
    </message>
    <message>
      <source>This is a farewell.</source>
      <translation>Dit is een afscheid.</translation>
    </message>
    <message>
      <source>This is a scene of recognition.</source>
      <translation>Dit is een scène van herkenning.</translation>
    </message>
    <message>
      <source>This is a scene of {function}.</source>
      <translation>Dit is een scène van: {function}.</translation>
    </message>
    <message>
      <source>This is a {function},</source>
      <translation>Dit is een {function},</translation>
    </message>
    <message>
      <source>This is an aftermath,</source>
      <translation>Dit is een nasleep,</translation>
    </message>
    <message>
      <source>This scene</source>
      <translation>Deze scène</translation>
    </message>
    <message>
      <source>This scene foreshadows scene {other_scene} with {who_theme}.</source>
      <translation>Deze scène voorspelt scène {other_scene} met {who_theme}.</translation>
    </message>
    <message>
      <source>This scene is there to set up what follows ({function}).</source>
      <translation>Deze scène bereidt voor wat volgt ({function}).</translation>
    </message>
    <message>
      <source>This scene leads from one place to another: a transition.</source>
      <translation>Deze scène leidt van de ene plek naar de andere: een overgang.</translation>
    </message>
    <message>
      <source>This scene mirrors scene {other_scene} with {who_theme}.</source>
      <translation>Deze scène weerspiegelt scène {other_scene} met {who_theme}.</translation>
    </message>
    <message>
      <source>This scene pays off scene {other_scene} with {who_theme}.</source>
      <translation>Deze scène vervult scène {other_scene} met {who_theme}.</translation>
    </message>
    <message>
      <source>This scene recalls scene {other_scene} with {who_theme}.</source>
      <translation>Deze scène herinnert aan scène {other_scene} met {who_theme}.</translation>
    </message>
    <message>
      <source>This would have to happen between {a} and {b} here: {values}.</source>
      <translation>Dit zou hier tussen {a} en {b} moeten gebeuren: {values}.</translation>
    </message>
    <message>
      <source>Those who know both themes are told everything; decide whether they should be.</source>
      <translation>Wie beide thema's kent krijgt alles te horen; beslis of dat moet.</translation>
    </message>
    <message>
      <source>Through the story</source>
      <translation>Door het verhaal heen</translation>
    </message>
    <message>
      <source>Too clear, and it gives the secret away.</source>
      <translation>Te duidelijk, en het geeft het geheim prijs.</translation>
    </message>
    <message>
      <source>Too early, and nothing is left for the end.</source>
      <translation>Te vroeg, en er blijft niets voor het einde.</translation>
    </message>
    <message>
      <source>Too loud, and {who} seems deaf rather than unaware.</source>
      <translation>Te luid, en {who} lijkt eerder doof dan onwetend.</translation>
    </message>
    <message>
      <source>Twice as fast and looped, the head becomes a pulse: {who}'s own.</source>
      <translation>Tweemaal zo snel en herhaald wordt de kop een hartslag: die van {who}.</translation>
    </message>
    <message>
      <source>Two melodies are too many under dialogue.</source>
      <translation>Twee melodieën zijn te veel onder dialoog.</translation>
    </message>
    <message>
      <source>Two themes at once ask for a quiet picture; keep the bass at least 6 dB under the line.</source>
      <translation>Twee thema's tegelijk vragen om een rustig beeld; houd de bas minstens 6 dB onder de lijn.</translation>
    </message>
    <message>
      <source>Two voices are one more than words like.</source>
      <translation>Twee stemmen is er een meer dan woorden lief is.</translation>
    </message>
    <message>
      <source>Two voices are one too many under dialogue.</source>
      <translation>Twee stemmen is er een te veel onder dialoog.</translation>
    </message>
    <message>
      <source>Two whole themes fill a texture; thin everything else.</source>
      <translation>Twee hele thema's vullen een weefsel; dun al het andere uit.</translation>
    </message>
    <message>
      <source>Unchanged, it lets the scene itself be the variation.</source>
      <translation>Ongewijzigd laat het de scène zelf de variatie zijn.</translation>
    </message>
    <message>
      <source>Under a busy picture the slower time is lost.</source>
      <translation>Onder een druk beeld gaat de tragere tijd verloren.</translation>
    </message>
    <message>
      <source>Underlining every mention turns a theme into a label.</source>
      <translation>Elke vermelding onderstrepen maakt van een thema een etiket.</translation>
    </message>
    <message>
      <source>Valence</source>
      <translation>Stemming</translation>
    </message>
    <message>
      <source>We know what {who} does not: dramatic irony.</source>
      <translation>Wij weten wat {who} niet weet: dramatische ironie.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Wat</translation>
    </message>
    <message>
      <source>What binds {a} and {b} is revealed here.</source>
      <translation>Wat {a} en {b} verbindt wordt hier onthuld.</translation>
    </message>
    <message>
      <source>What governs the scene carries it: its theme is the bass.</source>
      <translation>Wat de scène beheerst draagt haar: dat thema is de bas.</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>Wat er gebeurt</translation>
    </message>
    <message>
      <source>What is hardly noticed is not learned.</source>
      <translation>Wat nauwelijks opvalt wordt niet geleerd.</translation>
    </message>
    <message>
      <source>What makes the rhythm its own is gone; the melody must be known well.</source>
      <translation>Wat het ritme eigen maakt is weg; de melodie moet goed bekend zijn.</translation>
    </message>
    <message>
      <source>What was never planted cannot be recognised later.</source>
      <translation>Wat nooit gezaaid is kan later niet herkend worden.</translation>
    </message>
    <message>
      <source>What was outlined is now spelled out, note by note.</source>
      <translation>Wat geschetst was wordt nu uitgeschreven, noot voor noot.</translation>
    </message>
    <message>
      <source>What {motif} stands for is secret until scene {value}</source>
      <translation>Waar {motif} voor staat is geheim tot scène {value}</translation>
    </message>
    <message>
      <source>Whatever it does, it stands on firm ground: the held tonic is the authority.</source>
      <translation>Wat het ook doet, het staat op vaste grond: de aangehouden grondtoon is het gezag.</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Waar</translation>
    </message>
    <message>
      <source>Where the film wants consolation, give the ending back.</source>
      <translation>Waar de film troost wil, geef het slot terug.</translation>
    </message>
    <message>
      <source>Where the picture says everything, a theme would only say it again.</source>
      <translation>Waar het beeld alles zegt, zou een thema het alleen herhalen.</translation>
    </message>
    <message>
      <source>Who knows how it ends needs no beginning.</source>
      <translation>Wie weet hoe het afloopt heeft geen begin nodig.</translation>
    </message>
    <message>
      <source>Who knows less</source>
      <translation>Wie minder weet</translation>
    </message>
    <message>
      <source>Who or what</source>
      <translation>Wie of wat</translation>
    </message>
    <message>
      <source>Whoever has the last bar has won.</source>
      <translation>Wie de laatste maat heeft, heeft gewonnen.</translation>
    </message>
    <message>
      <source>Whole, and hardly noticed: it can be there without saying so.</source>
      <translation>Heel, en nauwelijks gemerkt: het kan er zijn zonder het te zeggen.</translation>
    </message>
    <message>
      <source>Whose</source>
      <translation>Van wie</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Waarom</translation>
    </message>
    <message>
      <source>Wider leaps are harder to play softly.</source>
      <translation>Wijdere sprongen zijn moeilijker zacht te spelen.</translation>
    </message>
    <message>
      <source>Withholding every theme before it leaves {who} alone with the picture.</source>
      <translation>Elk thema ervoor achterhouden laat {who} alleen met het beeld.</translation>
    </message>
    <message>
      <source>Withholding the theme lets us know as little as those in the scene do.</source>
      <translation>Door het thema achter te houden weten wij zo weinig als zij in de scène.</translation>
    </message>
    <message>
      <source>Without its own rhythm it belongs to nobody yet, and can be claimed later.</source>
      <translation>Zonder eigen ritme is het nog van niemand, en kan het later opgeëist worden.</translation>
    </message>
    <message>
      <source>Without something steady under it nobody hears that it is off.</source>
      <translation>Zonder iets vasts eronder hoort niemand dat het verschoven is.</translation>
    </message>
    <message>
      <source>Without that knowledge it is only another mood.</source>
      <translation>Zonder die kennis is het alleen een andere stemming.</translation>
    </message>
    <message>
      <source>a bond of {bond}.</source>
      <translation>een band van {bond}.</translation>
    </message>
    <message>
      <source>a fragment</source>
      <translation>een fragment</translation>
    </message>
    <message>
      <source>aftermath</source>
      <translation>nasleep</translation>
    </message>
    <message>
      <source>allusion</source>
      <translation>toespeling</translation>
    </message>
    <message>
      <source>ally</source>
      <translation>bondgenoot</translation>
    </message>
    <message>
      <source>alto flute</source>
      <translation>altfluit</translation>
    </message>
    <message>
      <source>an octave higher</source>
      <translation>een octaaf hoger</translation>
    </message>
    <message>
      <source>an octave lower</source>
      <translation>een octaaf lager</translation>
    </message>
    <message>
      <source>and</source>
      <translation>en</translation>
    </message>
    <message>
      <source>and carries the scene.</source>
      <translation>en draagt de scène.</translation>
    </message>
    <message>
      <source>and does not know how things stand,</source>
      <translation>en weet niet hoe het ervoor staat,</translation>
    </message>
    <message>
      <source>and knows it.</source>
      <translation>en weet het.</translation>
    </message>
    <message>
      <source>and so is {other}:</source>
      <translation>en {other} ook:</translation>
    </message>
    <message>
      <source>and the moment is marked.</source>
      <translation>en het moment is gemerkt.</translation>
    </message>
    <message>
      <source>and the time is {who}'s: it is {who}'s view.</source>
      <translation>en de tijd is die van {who}: het is de blik van {who}.</translation>
    </message>
    <message>
      <source>and the view is {pov}'s, not {who}'s.</source>
      <translation>en de blik is die van {pov}, niet die van {who}.</translation>
    </message>
    <message>
      <source>and the view is {who}'s own.</source>
      <translation>en de blik is die van {who} zelf.</translation>
    </message>
    <message>
      <source>and we are inside {who}'s view,</source>
      <translation>en wij zijn in de blik van {who},</translation>
    </message>
    <message>
      <source>and we see it as {who} does.</source>
      <translation>en wij zien het zoals {who}.</translation>
    </message>
    <message>
      <source>and we see it with {who}'s eyes.</source>
      <translation>en wij zien het met de ogen van {who}.</translation>
    </message>
    <message>
      <source>and we stay inside {who}'s view of it.</source>
      <translation>en wij blijven binnen de blik van {who}.</translation>
    </message>
    <message>
      <source>and {arc_place} of it lies behind us.</source>
      <translation>en {arc_place} ervan ligt achter ons.</translation>
    </message>
    <message>
      <source>and {other_theme} stands for {other}.</source>
      <translation>en {other_theme} staat voor {other}.</translation>
    </message>
    <message>
      <source>and {other_theme} stands for {other}:</source>
      <translation>en {other_theme} staat voor {other}:</translation>
    </message>
    <message>
      <source>and {relation_theme} stands for the bond: a call and its answer.</source>
      <translation>en {relation_theme} staat voor de band: een roep en zijn antwoord.</translation>
    </message>
    <message>
      <source>and {who_theme} stands for {who},</source>
      <translation>en {who_theme} staat voor {who},</translation>
    </message>
    <message>
      <source>and {who_theme} stands for {who}.</source>
      <translation>en {who_theme} staat voor {who}.</translation>
    </message>
    <message>
      <source>and {who_theme} stands for {who}:</source>
      <translation>en {who_theme} staat voor {who}:</translation>
    </message>
    <message>
      <source>and {who} is still here.</source>
      <translation>en {who} is er nog.</translation>
    </message>
    <message>
      <source>antagonist</source>
      <translation>tegenspeler</translation>
    </message>
    <message>
      <source>as accepted before</source>
      <translation>zoals eerder aangenomen</translation>
    </message>
    <message>
      <source>as an ostinato</source>
      <translation>als ostinato</translation>
    </message>
    <message>
      <source>as registered</source>
      <translation>zoals geregistreerd</translation>
    </message>
    <message>
      <source>augmented</source>
      <translation>vergroot</translation>
    </message>
    <message>
      <source>augmented x{ratio}</source>
      <translation>vergroot ×{ratio}</translation>
    </message>
    <message>
      <source>aware</source>
      <translation>bewust</translation>
    </message>
    <message>
      <source>backwards</source>
      <translation>achterstevoren</translation>
    </message>
    <message>
      <source>bass clarinet</source>
      <translation>basklarinet</translation>
    </message>
    <message>
      <source>breaks</source>
      <translation>breekt</translation>
    </message>
    <message>
      <source>but it was heard {times} in the last {minutes} minutes: another time would only label.</source>
      <translation>maar het klonk {times} in de laatste {minutes} minuten: nog een keer zou alleen een etiket zijn.</translation>
    </message>
    <message>
      <source>but what {who_theme} stands for is still secret.</source>
      <translation>maar waar {who_theme} voor staat is nog geheim.</translation>
    </message>
    <message>
      <source>change of mode</source>
      <translation>moduswisseling</translation>
    </message>
    <message>
      <source>character</source>
      <translation>personage</translation>
    </message>
    <message>
      <source>choice</source>
      <translation>keuze</translation>
    </message>
    <message>
      <source>clarinet</source>
      <translation>klarinet</translation>
    </message>
    <message>
      <source>climax</source>
      <translation>climax</translation>
    </message>
    <message>
      <source>collective</source>
      <translation>groep</translation>
    </message>
    <message>
      <source>combined</source>
      <translation>gecombineerd</translation>
    </message>
    <message>
      <source>comic</source>
      <translation>komisch</translation>
    </message>
    <message>
      <source>comic scene</source>
      <translation>komische scène</translation>
    </message>
    <message>
      <source>complication</source>
      <translation>complicatie</translation>
    </message>
    <message>
      <source>corruption</source>
      <translation>verderf</translation>
    </message>
    <message>
      <source>crisis</source>
      <translation>crisis</translation>
    </message>
    <message>
      <source>cut</source>
      <translation>snede</translation>
    </message>
    <message>
      <source>cut short</source>
      <translation>afgekapt</translation>
    </message>
    <message>
      <source>dead</source>
      <translation>dood</translation>
    </message>
    <message>
      <source>deceived</source>
      <translation>bedrogen</translation>
    </message>
    <message>
      <source>deceptive cadence</source>
      <translation>bedrieglijk slot</translation>
    </message>
    <message>
      <source>decision</source>
      <translation>beslissing</translation>
    </message>
    <message>
      <source>derived</source>
      <translation>afgeleid</translation>
    </message>
    <message>
      <source>dialogue</source>
      <translation>dialoog</translation>
    </message>
    <message>
      <source>die</source>
      <translation>sterft</translation>
    </message>
    <message>
      <source>dies</source>
      <translation>sterft</translation>
    </message>
    <message>
      <source>diminished</source>
      <translation>verkleind</translation>
    </message>
    <message>
      <source>diminished x{ratio}</source>
      <translation>verkleind ×{ratio}</translation>
    </message>
    <message>
      <source>disillusion</source>
      <translation>ontgoocheling</translation>
    </message>
    <message>
      <source>dissolved</source>
      <translation>opgelost</translation>
    </message>
    <message>
      <source>doubled</source>
      <translation>verdubbeld</translation>
    </message>
    <message>
      <source>down</source>
      <translation>omlaag</translation>
    </message>
    <message>
      <source>dramatic</source>
      <translation>dramatisch</translation>
    </message>
    <message>
      <source>energy {value} of 10</source>
      <translation>energie {value} van 10</translation>
    </message>
    <message>
      <source>english horn</source>
      <translation>althobo</translation>
    </message>
    <message>
      <source>even rhythm</source>
      <translation>gelijk ritme</translation>
    </message>
    <message>
      <source>event</source>
      <translation>gebeurtenis</translation>
    </message>
    <message>
      <source>exposition</source>
      <translation>expositie</translation>
    </message>
    <message>
      <source>fall</source>
      <translation>val</translation>
    </message>
    <message>
      <source>falling fifth</source>
      <translation>dalende kwint</translation>
    </message>
    <message>
      <source>falling fourth</source>
      <translation>dalende kwart</translation>
    </message>
    <message>
      <source>falling half step</source>
      <translation>dalende halve toon</translation>
    </message>
    <message>
      <source>falling leap</source>
      <translation>dalende sprong</translation>
    </message>
    <message>
      <source>falling octave</source>
      <translation>dalend octaaf</translation>
    </message>
    <message>
      <source>falling second</source>
      <translation>dalende secunde</translation>
    </message>
    <message>
      <source>falling seventh</source>
      <translation>dalende septiem</translation>
    </message>
    <message>
      <source>falling sixth</source>
      <translation>dalende sext</translation>
    </message>
    <message>
      <source>falling third</source>
      <translation>dalende terts</translation>
    </message>
    <message>
      <source>falls</source>
      <translation>valt</translation>
    </message>
    <message>
      <source>farewell</source>
      <translation>afscheid</translation>
    </message>
    <message>
      <source>first half</source>
      <translation>eerste helft</translation>
    </message>
    <message>
      <source>first interval</source>
      <translation>eerste interval</translation>
    </message>
    <message>
      <source>flat</source>
      <translation>vlak</translation>
    </message>
    <message>
      <source>foreshadow</source>
      <translation>voorafschaduwing</translation>
    </message>
    <message>
      <source>foreshadowed by</source>
      <translation>voorspeld door</translation>
    </message>
    <message>
      <source>foreshadows</source>
      <translation>voorspelt</translation>
    </message>
    <message>
      <source>forms</source>
      <translation>ontstaat</translation>
    </message>
    <message>
      <source>fragment</source>
      <translation>fragment</translation>
    </message>
    <message>
      <source>from all but us: the view is {who}'s.</source>
      <translation>voor allen behalve ons: de blik is die van {who}.</translation>
    </message>
    <message>
      <source>from {start}</source>
      <translation>vanaf {start}</translation>
    </message>
    <message>
      <source>gain</source>
      <translation>winst</translation>
    </message>
    <message>
      <source>gains something</source>
      <translation>wint iets</translation>
    </message>
    <message>
      <source>governed by {value}</source>
      <translation>beheerst door {value}</translation>
    </message>
    <message>
      <source>grown</source>
      <translation>gegroeid</translation>
    </message>
    <message>
      <source>grows stronger</source>
      <translation>wordt sterker</translation>
    </message>
    <message>
      <source>growth</source>
      <translation>groei</translation>
    </message>
    <message>
      <source>harp</source>
      <translation>harp</translation>
    </message>
    <message>
      <source>healed harmony</source>
      <translation>geheelde harmonie</translation>
    </message>
    <message>
      <source>heard</source>
      <translation>gehoord</translation>
    </message>
    <message>
      <source>heard, not seen</source>
      <translation>gehoord, niet gezien</translation>
    </message>
    <message>
      <source>hidden</source>
      <translation>verborgen</translation>
    </message>
    <message>
      <source>hit</source>
      <translation>hit</translation>
    </message>
    <message>
      <source>idea</source>
      <translation>idee</translation>
    </message>
    <message>
      <source>implied</source>
      <translation>bedoeld</translation>
    </message>
    <message>
      <source>in another mode</source>
      <translation>in een andere modus</translation>
    </message>
    <message>
      <source>in another octave</source>
      <translation>in een ander octaaf</translation>
    </message>
    <message>
      <source>in canon</source>
      <translation>in canon</translation>
    </message>
    <message>
      <source>in full</source>
      <translation>volledig</translation>
    </message>
    <message>
      <source>in the bass</source>
      <translation>in de bas</translation>
    </message>
    <message>
      <source>in the linked key</source>
      <translation>in de verbonden toonsoort</translation>
    </message>
    <message>
      <source>in {key}, its {opening} is turned {way} ({turned}).</source>
      <translation>in {key} is de {opening} {way} gekeerd ({turned}).</translation>
    </message>
    <message>
      <source>in {to}</source>
      <translation>in {to}</translation>
    </message>
    <message>
      <source>inner voice</source>
      <translation>middenstem</translation>
    </message>
    <message>
      <source>inside the story</source>
      <translation>binnen het verhaal</translation>
    </message>
    <message>
      <source>inverted</source>
      <translation>omgekeerd</translation>
    </message>
    <message>
      <source>is repaired</source>
      <translation>herstelt</translation>
    </message>
    <message>
      <source>is revealed</source>
      <translation>komt aan het licht</translation>
    </message>
    <message>
      <source>is strained</source>
      <translation>komt onder spanning</translation>
    </message>
    <message>
      <source>its first notes, slower and from afar, say what is not said aloud.</source>
      <translation>de eerste noten, trager en van ver, zeggen wat niet hardop gezegd wordt.</translation>
    </message>
    <message>
      <source>its opening lies under every bar, so that even the last note is not at rest.</source>
      <translation>de opening ervan ligt onder elke maat, zodat zelfs de laatste noot niet tot rust komt.</translation>
    </message>
    <message>
      <source>kin</source>
      <translation>verwant</translation>
    </message>
    <message>
      <source>kinship</source>
      <translation>verwantschap</translation>
    </message>
    <message>
      <source>learn</source>
      <translation>inzicht</translation>
    </message>
    <message>
      <source>learns something</source>
      <translation>komt iets te weten</translation>
    </message>
    <message>
      <source>loss</source>
      <translation>verlies</translation>
    </message>
    <message>
      <source>lost</source>
      <translation>verloren</translation>
    </message>
    <message>
      <source>love</source>
      <translation>liefde</translation>
    </message>
    <message>
      <source>lover</source>
      <translation>geliefde</translation>
    </message>
    <message>
      <source>low strings</source>
      <translation>lage strijkers</translation>
    </message>
    <message>
      <source>loyalty</source>
      <translation>trouw</translation>
    </message>
    <message>
      <source>makes a choice</source>
      <translation>maakt een keuze</translation>
    </message>
    <message>
      <source>mentioned</source>
      <translation>genoemd</translation>
    </message>
    <message>
      <source>mentor</source>
      <translation>leermeester</translation>
    </message>
    <message>
      <source>mirror</source>
      <translation>spiegeling</translation>
    </message>
    <message>
      <source>mirrored by</source>
      <translation>gespiegeld door</translation>
    </message>
    <message>
      <source>mirrors</source>
      <translation>spiegelt</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>gemengd</translation>
    </message>
    <message>
      <source>music in the story: {value}</source>
      <translation>muziek in het verhaal: {value}</translation>
    </message>
    <message>
      <source>muted horn</source>
      <translation>gestopte hoorn</translation>
    </message>
    <message>
      <source>narrower leaps</source>
      <translation>kleinere sprongen</translation>
    </message>
    <message>
      <source>new character “{name}”</source>
      <translation>nieuw personage “{name}”</translation>
    </message>
    <message>
      <source>nobody’s point of view</source>
      <translation>niemands gezichtspunt</translation>
    </message>
    <message>
      <source>none</source>
      <translation>geen</translation>
    </message>
    <message>
      <source>not over ♩ = {value}</source>
      <translation>niet boven ♩ = {value}</translation>
    </message>
    <message>
      <source>not under ♩ = {value}</source>
      <translation>niet onder ♩ = {value}</translation>
    </message>
    <message>
      <source>object</source>
      <translation>voorwerp</translation>
    </message>
    <message>
      <source>off the beat</source>
      <translation>naast de tel</translation>
    </message>
    <message>
      <source>on {to}</source>
      <translation>op {to}</translation>
    </message>
    <message>
      <source>on-screen</source>
      <translation>in beeld</translation>
    </message>
    <message>
      <source>once</source>
      <translation>eenmaal</translation>
    </message>
    <message>
      <source>opposite surface</source>
      <translation>tegengesteld oppervlak</translation>
    </message>
    <message>
      <source>ornamented (+{added})</source>
      <translation>versierd (+{added})</translation>
    </message>
    <message>
      <source>other metre</source>
      <translation>andere maatsoort</translation>
    </message>
    <message>
      <source>other orchestration</source>
      <translation>andere orkestratie</translation>
    </message>
    <message>
      <source>other rhythm</source>
      <translation>ander ritme</translation>
    </message>
    <message>
      <source>over a pedal</source>
      <translation>boven een orgelpunt</translation>
    </message>
    <message>
      <source>paid off by</source>
      <translation>vervuld door</translation>
    </message>
    <message>
      <source>payoff</source>
      <translation>vervulling</translation>
    </message>
    <message>
      <source>pays off</source>
      <translation>vervult</translation>
    </message>
    <message>
      <source>piano</source>
      <translation>piano</translation>
    </message>
    <message>
      <source>place</source>
      <translation>plaats</translation>
    </message>
    <message>
      <source>placed</source>
      <translation>geplaatst</translation>
    </message>
    <message>
      <source>possible</source>
      <translation>mogelijk</translation>
    </message>
    <message>
      <source>power</source>
      <translation>macht</translation>
    </message>
    <message>
      <source>powerful</source>
      <translation>machtig</translation>
    </message>
    <message>
      <source>powerless</source>
      <translation>machteloos</translation>
    </message>
    <message>
      <source>present</source>
      <translation>aanwezig</translation>
    </message>
    <message>
      <source>protagonist</source>
      <translation>hoofdpersoon</translation>
    </message>
    <message>
      <source>recall</source>
      <translation>herinnering</translation>
    </message>
    <message>
      <source>recalled by</source>
      <translation>herinnerd door</translation>
    </message>
    <message>
      <source>recalls</source>
      <translation>herinnert aan</translation>
    </message>
    <message>
      <source>recognisable</source>
      <translation>herkenbaar</translation>
    </message>
    <message>
      <source>recognition</source>
      <translation>herkenning</translation>
    </message>
    <message>
      <source>redemption</source>
      <translation>verlossing</translation>
    </message>
    <message>
      <source>reduced (-{missing})</source>
      <translation>uitgedund (−{missing})</translation>
    </message>
    <message>
      <source>relation</source>
      <translation>relatie</translation>
    </message>
    <message>
      <source>remembered</source>
      <translation>herinnerd</translation>
    </message>
    <message>
      <source>repairs</source>
      <translation>herstelt</translation>
    </message>
    <message>
      <source>resolved</source>
      <translation>vastberaden</translation>
    </message>
    <message>
      <source>reveal</source>
      <translation>onthulling</translation>
    </message>
    <message>
      <source>revealed</source>
      <translation>onthuld</translation>
    </message>
    <message>
      <source>reversal</source>
      <translation>ommekeer</translation>
    </message>
    <message>
      <source>rise</source>
      <translation>opkomst</translation>
    </message>
    <message>
      <source>rises</source>
      <translation>stijgt</translation>
    </message>
    <message>
      <source>rising fifth</source>
      <translation>stijgende kwint</translation>
    </message>
    <message>
      <source>rising fourth</source>
      <translation>stijgende kwart</translation>
    </message>
    <message>
      <source>rising half step</source>
      <translation>stijgende halve toon</translation>
    </message>
    <message>
      <source>rising leap</source>
      <translation>stijgende sprong</translation>
    </message>
    <message>
      <source>rising octave</source>
      <translation>stijgend octaaf</translation>
    </message>
    <message>
      <source>rising second</source>
      <translation>stijgende secunde</translation>
    </message>
    <message>
      <source>rising seventh</source>
      <translation>stijgende septiem</translation>
    </message>
    <message>
      <source>rising sixth</source>
      <translation>stijgende sext</translation>
    </message>
    <message>
      <source>rising third</source>
      <translation>stijgende terts</translation>
    </message>
    <message>
      <source>rivalry</source>
      <translation>rivaliteit</translation>
    </message>
    <message>
      <source>round</source>
      <translation>om</translation>
    </message>
    <message>
      <source>safe</source>
      <translation>veilig</translation>
    </message>
    <message>
      <source>same</source>
      <translation>gelijk</translation>
    </message>
    <message>
      <source>satire</source>
      <translation>satire</translation>
    </message>
    <message>
      <source>second half</source>
      <translation>tweede helft</translation>
    </message>
    <message>
      <source>setup</source>
      <translation>voorbereiding</translation>
    </message>
    <message>
      <source>silence</source>
      <translation>stilte</translation>
    </message>
    <message>
      <source>silence: {value}</source>
      <translation>stilte: {value}</translation>
    </message>
    <message>
      <source>situational</source>
      <translation>situationeel</translation>
    </message>
    <message>
      <source>skeleton</source>
      <translation>geraamte</translation>
    </message>
    <message>
      <source>slower</source>
      <translation>trager</translation>
    </message>
    <message>
      <source>solo double bass</source>
      <translation>solocontrabas</translation>
    </message>
    <message>
      <source>solo viola</source>
      <translation>soloaltviool</translation>
    </message>
    <message>
      <source>source</source>
      <translation>bron</translation>
    </message>
    <message>
      <source>split between parts</source>
      <translation>verdeeld over partijen</translation>
    </message>
    <message>
      <source>spoken of</source>
      <translation>over gesproken</translation>
    </message>
    <message>
      <source>stays as it is</source>
      <translation>blijft zoals ze is</translation>
    </message>
    <message>
      <source>strains</source>
      <translation>komt onder spanning</translation>
    </message>
    <message>
      <source>strengthens</source>
      <translation>wordt sterker</translation>
    </message>
    <message>
      <source>submerged</source>
      <translation>ondergedompeld</translation>
    </message>
    <message>
      <source>suffers a loss</source>
      <translation>lijdt een verlies</translation>
    </message>
    <message>
      <source>tainted harmony</source>
      <translation>besmette harmonie</translation>
    </message>
    <message>
      <source>teaching</source>
      <translation>onderricht</translation>
    </message>
    <message>
      <source>tension {value} of 10</source>
      <translation>spanning {value} van 10</translation>
    </message>
    <message>
      <source>the antagonist.</source>
      <translation>de tegenspeler.</translation>
    </message>
    <message>
      <source>threatened</source>
      <translation>bedreigd</translation>
    </message>
    <message>
      <source>three octaves higher</source>
      <translation>drie octaven hoger</translation>
    </message>
    <message>
      <source>three octaves lower</source>
      <translation>drie octaven lager</translation>
    </message>
    <message>
      <source>times</source>
      <translation>keer</translation>
    </message>
    <message>
      <source>tonal answer</source>
      <translation>tonaal antwoord</translation>
    </message>
    <message>
      <source>tonal answer on {to}</source>
      <translation>tonaal antwoord op {to}</translation>
    </message>
    <message>
      <source>transformed into the other</source>
      <translation>in het andere veranderd</translation>
    </message>
    <message>
      <source>transition</source>
      <translation>overgang</translation>
    </message>
    <message>
      <source>transposed</source>
      <translation>getransponeerd</translation>
    </message>
    <message>
      <source>trickster</source>
      <translation>bedrieger</translation>
    </message>
    <message>
      <source>turning point</source>
      <translation>keerpunt</translation>
    </message>
    <message>
      <source>twice</source>
      <translation>tweemaal</translation>
    </message>
    <message>
      <source>two octaves higher</source>
      <translation>twee octaven hoger</translation>
    </message>
    <message>
      <source>two octaves lower</source>
      <translation>twee octaven lager</translation>
    </message>
    <message>
      <source>unaware</source>
      <translation>onbewust</translation>
    </message>
    <message>
      <source>unchanged</source>
      <translation>ongewijzigd</translation>
    </message>
    <message>
      <source>up</source>
      <translation>omhoog</translation>
    </message>
    <message>
      <source>up to the marked moment.</source>
      <translation>tot aan het gemerkte moment.</translation>
    </message>
    <message>
      <source>valence {value}</source>
      <translation>stemming {value}</translation>
    </message>
    <message>
      <source>varied</source>
      <translation>gevarieerd</translation>
    </message>
    <message>
      <source>while {other} is powerful.</source>
      <translation>terwijl {other} machtig is.</translation>
    </message>
    <message>
      <source>who is in the scene.</source>
      <translation>die in de scène is.</translation>
    </message>
    <message>
      <source>whole scene</source>
      <translation>hele scène</translation>
    </message>
    <message>
      <source>wider leaps</source>
      <translation>wijdere sprongen</translation>
    </message>
    <message>
      <source>with {other} bound to {who} by {bond}.</source>
      <translation>met {other} door {bond} aan {who} gebonden.</translation>
    </message>
    <message>
      <source>withheld</source>
      <translation>achtergehouden</translation>
    </message>
    <message>
      <source>wounded</source>
      <translation>gewond</translation>
    </message>
    <message>
      <source>{a_theme} alone, cut short</source>
      <translation>Alleen {a_theme}, afgekapt</translation>
    </message>
    <message>
      <source>{a_theme} and {b_theme} together</source>
      <translation>{a_theme} en {b_theme} samen</translation>
    </message>
    <message>
      <source>{a_theme} and {b_theme} together again</source>
      <translation>{a_theme} en {b_theme} weer samen</translation>
    </message>
    <message>
      <source>{a_theme} and {b_theme}, half a beat apart</source>
      <translation>{a_theme} en {b_theme}, een halve tel uiteen</translation>
    </message>
    <message>
      <source>{a_theme} in the key of {b_theme}</source>
      <translation>{a_theme} in de toonsoort van {b_theme}</translation>
    </message>
    <message>
      <source>{a_theme} pushed off the beat by {b_theme}</source>
      <translation>{a_theme} door {b_theme} van de tel geduwd</translation>
    </message>
    <message>
      <source>{a_theme} stands for {a},</source>
      <translation>{a_theme} staat voor {a},</translation>
    </message>
    <message>
      <source>{a_theme} stands for {a}.</source>
      <translation>{a_theme} staat voor {a}.</translation>
    </message>
    <message>
      <source>{a_theme} turns into {b_theme}</source>
      <translation>{a_theme} verandert in {b_theme}</translation>
    </message>
    <message>
      <source>{arc_place} of it done.</source>
      <translation>{arc_place} ervan gedaan.</translation>
    </message>
    <message>
      <source>{b_theme} for {b}.</source>
      <translation>{b_theme} voor {b}.</translation>
    </message>
    <message>
      <source>{kind} only</source>
      <translation>alleen {kind}</translation>
    </message>
    <message>
      <source>{kind} {value}</source>
      <translation>{kind} {value}</translation>
    </message>
    <message>
      <source>{motif} stands for {subject} from scene {value} on</source>
      <translation>{motif} staat vanaf scène {value} voor {subject}</translation>
    </message>
    <message>
      <source>{motif} stands for {value}</source>
      <translation>{motif} staat voor {value}</translation>
    </message>
    <message>
      <source>{other_theme} for {other}.</source>
      <translation>{other_theme} voor {other}.</translation>
    </message>
    <message>
      <source>{other_theme} stands for {other}.</source>
      <translation>{other_theme} staat voor {other}.</translation>
    </message>
    <message>
      <source>{other_theme} stands for {other}:</source>
      <translation>{other_theme} staat voor {other}:</translation>
    </message>
    <message>
      <source>{other} is here only as one who is {away}.</source>
      <translation>{other} is hier alleen {away}.</translation>
    </message>
    <message>
      <source>{other} is lost, by all that scene {fate_scene} told us.</source>
      <translation>{other} is verloren, naar alles wat scène {fate_scene} ons vertelde.</translation>
    </message>
    <message>
      <source>{other} is powerful in the same scene,</source>
      <translation>{other} is machtig in dezelfde scène,</translation>
    </message>
    <message>
      <source>{place_theme} stands for it.</source>
      <translation>{place_theme} staat ervoor.</translation>
    </message>
    <message>
      <source>{relation_theme} in full, a little broader</source>
      <translation>{relation_theme} volledig, iets breder</translation>
    </message>
    <message>
      <source>{relation_theme} stands for it.</source>
      <translation>{relation_theme} staat ervoor.</translation>
    </message>
    <message>
      <source>{relation_theme}, only {who}'s half</source>
      <translation>{relation_theme}, alleen de helft van {who}</translation>
    </message>
    <message>
      <source>{relation_theme}, slower, the answers left out</source>
      <translation>{relation_theme}, trager, zonder de antwoorden</translation>
    </message>
    <message>
      <source>{subject} has prominence {value} of 3 in scene {scene}</source>
      <translation>{subject} heeft belang {value} van 3 in scène {scene}</translation>
    </message>
    <message>
      <source>{subject} has valence {value} (-2 to 2)</source>
      <translation>{subject} heeft stemming {value} (-2 tot 2)</translation>
    </message>
    <message>
      <source>{subject} hides in scene {scene}: {value}</source>
      <translation>{subject} verbergt in scène {scene}: {value}</translation>
    </message>
    <message>
      <source>{subject} hides: {value}</source>
      <translation>{subject} verbergt: {value}</translation>
    </message>
    <message>
      <source>{subject} is a bond of {value}</source>
      <translation>{subject} is een band van {value}</translation>
    </message>
    <message>
      <source>{subject} is at {value} of the arc in scene {scene}</source>
      <translation>{subject} is in scène {scene} op {value} van de boog</translation>
    </message>
    <message>
      <source>{subject} is aware of the state of things in scene {scene}: {value}</source>
      <translation>{subject} weet in scène {scene} hoe het ervoor staat: {value}</translation>
    </message>
    <message>
      <source>{subject} is deceived by {value} in scene {scene}</source>
      <translation>{subject} wordt in scène {scene} bedrogen door {value}</translation>
    </message>
    <message>
      <source>{subject} is the {value}</source>
      <translation>{subject} is: {value}</translation>
    </message>
    <message>
      <source>{subject} is {value} in scene {scene}</source>
      <translation>{subject} is {value} in scène {scene}</translation>
    </message>
    <message>
      <source>{subject} knows in scene {scene}: {value}</source>
      <translation>{subject} weet in scène {scene}: {value}</translation>
    </message>
    <message>
      <source>{subject} knows: {value}</source>
      <translation>{subject} weet: {value}</translation>
    </message>
    <message>
      <source>{subject} undergoes {value} in scene {scene}</source>
      <translation>{subject} ondergaat in scène {scene}: {value}</translation>
    </message>
    <message>
      <source>{subject}'s arc is one of {value}</source>
      <translation>De boog van {subject} is er een van {value}</translation>
    </message>
    <message>
      <source>{subject}: deceived by {value}</source>
      <translation>{subject}: bedrogen door {value}</translation>
    </message>
    <message>
      <source>{subject}: prominence {value}</source>
      <translation>{subject}: belang {value}</translation>
    </message>
    <message>
      <source>{subject}: the relation {value} in scene {scene}</source>
      <translation>{subject}: de relatie in scène {scene}: {value}</translation>
    </message>
    <message>
      <source>{subject}: {value}</source>
      <translation>{subject}: {value}</translation>
    </message>
    <message>
      <source>{subject}: {value} of the arc</source>
      <translation>{subject}: {value} van de boog</translation>
    </message>
    <message>
      <source>{value}</source>
      <translation>{value}</translation>
    </message>
    <message>
      <source>{value} dialogue</source>
      <translation>{value} dialoog</translation>
    </message>
    <message>
      <source>{value} irony</source>
      <translation>{value} ironie</translation>
    </message>
    <message>
      <source>{value} s without dialogue</source>
      <translation>{value} s zonder dialoog</translation>
    </message>
    <message>
      <source>{value} scene {other}</source>
      <translation>{value} scène {other}</translation>
    </message>
    <message>
      <source>{value}’s point of view</source>
      <translation>gezichtspunt van {value}</translation>
    </message>
    <message>
      <source>{who_theme} against {other_theme}, turn by turn</source>
      <translation>{who_theme} tegen {other_theme}, beurt om beurt</translation>
    </message>
    <message>
      <source>{who_theme} as a stiff dance</source>
      <translation>{who_theme} als stijve dans</translation>
    </message>
    <message>
      <source>{who_theme} as a thought: a little slower, soft ({instrument})</source>
      <translation>{who_theme} als gedachte: iets trager, zacht ({instrument})</translation>
    </message>
    <message>
      <source>{who_theme} as it stands</source>
      <translation>{who_theme} zoals het is</translation>
    </message>
    <message>
      <source>{who_theme} as it stands, its highest note on the hit</source>
      <translation>{who_theme} zoals het is, de hoogste noot op de hit</translation>
    </message>
    <message>
      <source>{who_theme} as it was, softly, in this light</source>
      <translation>{who_theme} zoals het was, zacht, in dit licht</translation>
    </message>
    <message>
      <source>{who_theme} at double speed, clarinet</source>
      <translation>{who_theme} op dubbele snelheid, klarinet</translation>
    </message>
    <message>
      <source>{who_theme} at rest over its tonic</source>
      <translation>{who_theme} in rust boven de grondtoon</translation>
    </message>
    <message>
      <source>{who_theme} backwards</source>
      <translation>{who_theme} achterstevoren</translation>
    </message>
    <message>
      <source>{who_theme} breaks off</source>
      <translation>{who_theme} breekt af</translation>
    </message>
    <message>
      <source>{who_theme} closes over a chord that is not home</source>
      <translation>{who_theme} sluit boven een akkoord dat niet thuis is</translation>
    </message>
    <message>
      <source>{who_theme} comes home over a chord that is not home</source>
      <translation>{who_theme} komt thuis boven een akkoord dat niet thuis is</translation>
    </message>
    <message>
      <source>{who_theme} dissolves</source>
      <translation>{who_theme} lost op</translation>
    </message>
    <message>
      <source>{who_theme} followed by itself</source>
      <translation>{who_theme} door zichzelf gevolgd</translation>
    </message>
    <message>
      <source>{who_theme} for woodwinds, nobody's colour</source>
      <translation>{who_theme} voor houtblazers, niemands kleur</translation>
    </message>
    <message>
      <source>{who_theme} grows from its first cell</source>
      <translation>{who_theme} groeit uit de eerste cel</translation>
    </message>
    <message>
      <source>{who_theme} half a beat off</source>
      <translation>{who_theme} een halve tel ernaast</translation>
    </message>
    <message>
      <source>{who_theme} in double lengths</source>
      <translation>{who_theme} in dubbele lengten</translation>
    </message>
    <message>
      <source>{who_theme} in full for once, a little broader</source>
      <translation>{who_theme} één keer volledig, iets breder</translation>
    </message>
    <message>
      <source>{who_theme} in full, plainly</source>
      <translation>{who_theme} volledig, eenvoudig</translation>
    </message>
    <message>
      <source>{who_theme} in many voices</source>
      <translation>{who_theme} in vele stemmen</translation>
    </message>
    <message>
      <source>{who_theme} in slow, even notes</source>
      <translation>{who_theme} in trage, gelijke noten</translation>
    </message>
    <message>
      <source>{who_theme} in the key of {place_theme}, over its tonic</source>
      <translation>{who_theme} in de toonsoort van {place_theme}, boven de grondtoon daarvan</translation>
    </message>
    <message>
      <source>{who_theme} in the mirror</source>
      <translation>{who_theme} in de spiegel</translation>
    </message>
    <message>
      <source>{who_theme} in {key}</source>
      <translation>{who_theme} in {key}</translation>
    </message>
    <message>
      <source>{who_theme} in {key}, its {opening} turned {way}, over {other_theme}</source>
      <translation>{who_theme} in {key}, de {opening} {way} gekeerd, boven {other_theme}</translation>
    </message>
    <message>
      <source>{who_theme} low and soft, under the scene</source>
      <translation>{who_theme} laag en zacht, onder de scène</translation>
    </message>
    <message>
      <source>{who_theme} low and thin, under the words</source>
      <translation>{who_theme} laag en dun, onder de woorden</translation>
    </message>
    <message>
      <source>{who_theme} low, over its own tonic</source>
      <translation>{who_theme} laag, boven de eigen grondtoon</translation>
    </message>
    <message>
      <source>{who_theme} mirrored: in {key}, from afar ({instrument})</source>
      <translation>{who_theme} gespiegeld: in {key}, van ver ({instrument})</translation>
    </message>
    <message>
      <source>{who_theme} over a held dominant</source>
      <translation>{who_theme} boven een aangehouden dominant</translation>
    </message>
    <message>
      <source>{who_theme} over darkened chords</source>
      <translation>{who_theme} boven verduisterde akkoorden</translation>
    </message>
    <message>
      <source>{who_theme} over its own tonic</source>
      <translation>{who_theme} boven de eigen grondtoon</translation>
    </message>
    <message>
      <source>{who_theme} resting on {other_theme}</source>
      <translation>{who_theme} rustend op {other_theme}</translation>
    </message>
    <message>
      <source>{who_theme} slower and from afar ({instrument})</source>
      <translation>{who_theme} trager en van ver ({instrument})</translation>
    </message>
    <message>
      <source>{who_theme} stands for {who},</source>
      <translation>{who_theme} staat voor {who},</translation>
    </message>
    <message>
      <source>{who_theme} stands for {who}.</source>
      <translation>{who_theme} staat voor {who}.</translation>
    </message>
    <message>
      <source>{who_theme} twice as broad</source>
      <translation>{who_theme} tweemaal zo breed</translation>
    </message>
    <message>
      <source>{who_theme} two steps up the scale</source>
      <translation>{who_theme} twee treden hoger op de toonladder</translation>
    </message>
    <message>
      <source>{who_theme} unchanged, for {instrument} alone</source>
      <translation>{who_theme} ongewijzigd, voor alleen {instrument}</translation>
    </message>
    <message>
      <source>{who_theme} untroubled, {other_theme} under it</source>
      <translation>{who_theme} onbezorgd, {other_theme} eronder</translation>
    </message>
    <message>
      <source>{who_theme} whole at last, full strings</source>
      <translation>{who_theme} eindelijk heel, alle strijkers</translation>
    </message>
    <message>
      <source>{who_theme} with its own harmony again</source>
      <translation>{who_theme} weer met de eigen harmonie</translation>
    </message>
    <message>
      <source>{who_theme} with smaller leaps, for {instrument}</source>
      <translation>{who_theme} met kleinere sprongen, voor {instrument}</translation>
    </message>
    <message>
      <source>{who_theme} with the opposite face</source>
      <translation>{who_theme} met het tegengestelde gezicht</translation>
    </message>
    <message>
      <source>{who_theme} with {place_theme} below</source>
      <translation>{who_theme} met {place_theme} eronder</translation>
    </message>
    <message>
      <source>{who_theme} without its cadence</source>
      <translation>{who_theme} zonder slot</translation>
    </message>
    <message>
      <source>{who_theme} without its home tonic</source>
      <translation>{who_theme} zonder thuis te komen</translation>
    </message>
    <message>
      <source>{who_theme}, every note kept, over darkened chords</source>
      <translation>{who_theme}, elke noot behouden, boven verduisterde akkoorden</translation>
    </message>
    <message>
      <source>{who_theme}, hummed by somebody in the scene</source>
      <translation>{who_theme}, geneuried door iemand in de scène</translation>
    </message>
    <message>
      <source>{who_theme}, its gaps filled</source>
      <translation>{who_theme}, de gaten gevuld</translation>
    </message>
    <message>
      <source>{who_theme}, its leaps a step wider</source>
      <translation>{who_theme}, de sprongen een trede wijder</translation>
    </message>
    <message>
      <source>{who_theme}, its {opening} turned {way}</source>
      <translation>{who_theme}, de {opening} {way} gekeerd</translation>
    </message>
    <message>
      <source>{who_theme}, ornamented</source>
      <translation>{who_theme}, versierd</translation>
    </message>
    <message>
      <source>{who_theme}, slower, its gaps filled</source>
      <translation>{who_theme}, trager, de gaten gevuld</translation>
    </message>
    <message>
      <source>{who} and {other} are bound by {bond},</source>
      <translation>{who} en {other} zijn verbonden door {bond},</translation>
    </message>
    <message>
      <source>{who} chooses in this scene,</source>
      <translation>{who} kiest in deze scène,</translation>
    </message>
    <message>
      <source>{who} comes on screen for the first time</source>
      <translation>{who} komt voor het eerst in beeld</translation>
    </message>
    <message>
      <source>{who} dies in this scene.</source>
      <translation>{who} sterft in deze scène.</translation>
    </message>
    <message>
      <source>{who} falls in this scene.</source>
      <translation>{who} komt in deze scène ten val.</translation>
    </message>
    <message>
      <source>{who} gains something in this scene.</source>
      <translation>{who} wint iets in deze scène.</translation>
    </message>
    <message>
      <source>{who} hides something (“{hides}”)</source>
      <translation>{who} verbergt iets (“{hides}”)</translation>
    </message>
    <message>
      <source>{who} is dead, and present only so.</source>
      <translation>{who} is dood, en alleen zo aanwezig.</translation>
    </message>
    <message>
      <source>{who} is deceived by {other},</source>
      <translation>{who} wordt bedrogen door {other},</translation>
    </message>
    <message>
      <source>{who} is deceived here.</source>
      <translation>{who} wordt hier bedrogen.</translation>
    </message>
    <message>
      <source>{who} is here;</source>
      <translation>{who} is hier;</translation>
    </message>
    <message>
      <source>{who} is in it,</source>
      <translation>{who} is erin,</translation>
    </message>
    <message>
      <source>{who} is in the scene,</source>
      <translation>{who} is in de scène,</translation>
    </message>
    <message>
      <source>{who} is in the scene.</source>
      <translation>{who} is in de scène.</translation>
    </message>
    <message>
      <source>{who} is not seen but is {mode} here.</source>
      <translation>{who} is hier niet te zien maar wel {mode}.</translation>
    </message>
    <message>
      <source>{who} is part of this scene ({mode}).</source>
      <translation>{who} hoort bij deze scène ({mode}).</translation>
    </message>
    <message>
      <source>{who} is part of this scene,</source>
      <translation>{who} hoort bij deze scène,</translation>
    </message>
    <message>
      <source>{who} is powerful here,</source>
      <translation>{who} is hier machtig,</translation>
    </message>
    <message>
      <source>{who} is powerless here.</source>
      <translation>{who} is hier machteloos.</translation>
    </message>
    <message>
      <source>{who} is remembered here.</source>
      <translation>{who} wordt hier herinnerd.</translation>
    </message>
    <message>
      <source>{who} is resolved here.</source>
      <translation>{who} is hier vastberaden.</translation>
    </message>
    <message>
      <source>{who} is safe here.</source>
      <translation>{who} is hier veilig.</translation>
    </message>
    <message>
      <source>{who} is the {role},</source>
      <translation>{who} is {role},</translation>
    </message>
    <message>
      <source>{who} is there,</source>
      <translation>{who} is er,</translation>
    </message>
    <message>
      <source>{who} is threatened here</source>
      <translation>{who} is hier bedreigd</translation>
    </message>
    <message>
      <source>{who} is {state} here</source>
      <translation>{who} is hier {state}</translation>
    </message>
    <message>
      <source>{who} is {state} here,</source>
      <translation>{who} is hier {state},</translation>
    </message>
    <message>
      <source>{who} is {state} here.</source>
      <translation>{who} is hier {state}.</translation>
    </message>
    <message>
      <source>{who} knows something here (“{knows}”),</source>
      <translation>{who} weet hier iets (“{knows}”),</translation>
    </message>
    <message>
      <source>{who} learns something in this scene.</source>
      <translation>{who} komt in deze scène iets te weten.</translation>
    </message>
    <message>
      <source>{who} loses something in this scene,</source>
      <translation>{who} verliest iets in deze scène,</translation>
    </message>
    <message>
      <source>{who} loses something in this scene.</source>
      <translation>{who} verliest iets in deze scène.</translation>
    </message>
    <message>
      <source>{who} rises in this scene.</source>
      <translation>{who} komt in deze scène op.</translation>
    </message>
    <message>
      <source>{who} would have to be the {values}.</source>
      <translation>{who} zou {values} moeten zijn.</translation>
    </message>
    <message>
      <source>{who} would have to be {values} here.</source>
      <translation>{who} zou hier {values} moeten zijn.</translation>
    </message>
    <message>
      <source>{who} would have to have prominence {values} here.</source>
      <translation>{who} zou hier belang {values} moeten hebben.</translation>
    </message>
    <message>
      <source>{who} would have to undergo {values} here.</source>
      <translation>{who} zou hier moeten ondergaan: {values}.</translation>
    </message>
    <message>
      <source>{who}'s arc is one of redemption,</source>
      <translation>De boog van {who} is er een van verlossing,</translation>
    </message>
    <message>
      <source>{who}'s arc is one of {arc},</source>
      <translation>De boog van {who} is er een van {arc},</translation>
    </message>
    <message>
      <source>{who}'s arc would have to be one of {values}.</source>
      <translation>De boog van {who} zou er een van {values} moeten zijn.</translation>
    </message>
    <message>
      <source>{who}'s awareness of it would have to be {values} here.</source>
      <translation>Of {who} het hier weet zou moeten zijn: {values}.</translation>
    </message>
    <message>
      <source>{who}’s {change} happens in silence,</source>
      <translation>Bij {who} gebeurt dit in stilte: {change},</translation>
    </message>
  </context>
  <context>
    <name>StoryFacts</name>
    <message>
      <source>Nothing is said beyond this scene about who is in it: their arcs, bonds and themes.</source>
      <translation>Buiten deze scène is niets gezegd over wie erin is: hun ontwikkeling, banden en thema's.</translation>
    </message>
    <message>
      <source>What holds beyond this scene about who and what is in it:</source>
      <translation>Wat buiten deze scène geldt over wie en wat erin is:</translation>
    </message>
  </context>
  <context>
    <name>SubjectDialog</name>
    <message>
      <source>A relation is between two different subjects.</source>
      <translation>Een relatie is er tussen twee verschillende onderwerpen.</translation>
    </message>
    <message>
      <source>A relation needs two subjects: add them first.</source>
      <translation>Een relatie heeft twee onderwerpen nodig: voeg ze eerst toe.</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Toevoegen</translation>
    </message>
    <message>
      <source>Add a subject</source>
      <translation>Een onderwerp toevoegen</translation>
    </message>
    <message>
      <source>And</source>
      <translation>En</translation>
    </message>
    <message>
      <source>Arc</source>
      <translation>Boog</translation>
    </message>
    <message>
      <source>Between</source>
      <translation>Tussen</translation>
    </message>
    <message>
      <source>Bond</source>
      <translation>Band</translation>
    </message>
    <message>
      <source>Edit subject</source>
      <translation>Onderwerp bewerken</translation>
    </message>
    <message>
      <source>From -2, all against each other, to 2, all for each other</source>
      <translation>Van -2, geheel tegen elkaar, tot 2, geheel voor elkaar</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Naam</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notitie</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Rol</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Bewaren</translation>
    </message>
    <message>
      <source>Valence</source>
      <translation>Stemming</translation>
    </message>
  </context>
  <context>
    <name>SubjectHead</name>
    <message>
      <source>Double click to edit {name}</source>
      <translation>Dubbelklik om {name} te bewerken</translation>
    </message>
    <message>
      <source>Stands for nothing yet</source>
      <translation>Staat nog nergens voor</translation>
    </message>
    <message>
      <source>Subject {name}</source>
      <translation>Onderwerp {name}</translation>
    </message>
  </context>
  <context>
    <name>Subjects</name>
    <message>
      <source>Nothing else is lost. Undo brings it back.</source>
      <translation>Verder gaat niets verloren. Ongedaan maken brengt het terug.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Verwijderen</translation>
    </message>
    <message>
      <source>Remove {name} from the story?</source>
      <translation>{name} uit het verhaal verwijderen?</translation>
    </message>
    <message>
      <source>Remove {name}?</source>
      <translation>{name} verwijderen?</translation>
    </message>
    <message>
      <source>With it go:
{lines}

Undo brings all back.</source>
      <translation>Hiermee verdwijnen:
{lines}

Ongedaan maken brengt alles terug.</translation>
    </message>
  </context>
  <context>
    <name>SuggestionActions</name>
    <message>
      <source>Dismiss</source>
      <translation>Afwijzen</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Why is it not wanted?</source>
      <translation>Waarom is het niet gewenst?</translation>
    </message>
  </context>
  <context>
    <name>SuggestionCard</name>
    <message>
      <source>Accept</source>
      <translation>Aannemen</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Aangenomen</translation>
    </message>
    <message>
      <source>Change its notes before it becomes a form of the theme</source>
      <translation>De noten wijzigen voordat het een vorm van het thema wordt</translation>
    </message>
    <message>
      <source>Comes from {motif}, {form}</source>
      <translation>Komt van {motif}, {form}</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergelijken</translation>
    </message>
    <message>
      <source>Dismiss…</source>
      <translation>Afwijzen…</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Bewerken…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporteren…</translation>
    </message>
    <message>
      <source>Risk: {text}</source>
      <translation>Risico: {text}</translation>
    </message>
    <message>
      <source>Say why it is not wanted; it is not suggested again</source>
      <translation>Zeg waarom het niet gewenst is; het wordt niet opnieuw voorgesteld</translation>
    </message>
    <message>
      <source>Show the form that this one comes from; Play then plays both, and again goes over to the other</source>
      <translation>De vorm tonen waar deze van komt; Afspelen speelt dan beide, en nog eens gaat over naar de andere</translation>
    </message>
    <message>
      <source>Silence</source>
      <translation>Stilte</translation>
    </message>
    <message>
      <source>Silence for {seconds:.0f} s</source>
      <translation>Stilte van {seconds:.0f} s</translation>
    </message>
    <message>
      <source>Suggestion {place}: {title}</source>
      <translation>Voorstel {place}: {title}</translation>
    </message>
    <message>
      <source>Write as MIDI or MusicXML; or drag the card away as a MIDI file</source>
      <translation>Als MIDI of MusicXML schrijven; of sleep de kaart weg als MIDI-bestand</translation>
    </message>
    <message>
      <source>accepted ✓</source>
      <translation>aangenomen ✓</translation>
    </message>
    <message>
      <source>after</source>
      <translation>na</translation>
    </message>
    <message>
      <source>before</source>
      <translation>voor</translation>
    </message>
    <message>
      <source>out of date</source>
      <translation>verouderd</translation>
    </message>
    <message>
      <source>{tempo} lands {frames:.1f} frames ({ms:.0f} ms) {side} the hit</source>
      <translation>{tempo} komt {frames:.1f} beelden ({ms:.0f} ms) {side} de hit</translation>
    </message>
    <message>
      <source>{tempo} meets the hit to the frame</source>
      <translation>{tempo} treft de hit op het beeld</translation>
    </message>
    <message>
      <source>{tempo}; no hit to meet</source>
      <translation>{tempo}; geen hit te treffen</translation>
    </message>
    <message>
      <source>▶ Play</source>
      <translation>▶ Afspelen</translation>
    </message>
  </context>
  <context>
    <name>SuggestionList</name>
    <message>
      <source>Ask again</source>
      <translation>Opnieuw vragen</translation>
    </message>
    <message>
      <source>No motif is registered yet: press + in the registry, so that there is something to vary.</source>
      <translation>Nog geen motief geregistreerd: druk in het register op +, dan is er iets te variëren.</translation>
    </message>
    <message>
      <source>Nothing follows from the story yet. Press + above: who is present, what changes for them, who is deceived, what the scene recalls.</source>
      <translation>Uit het verhaal volgt nog niets. Druk hierboven op +: wie er is, wat er voor hen verandert, wie bedrogen wordt, waaraan de scène herinnert.</translation>
    </message>
    <message>
      <source>The story has changed: new variations are being worked out.</source>
      <translation>Het verhaal is veranderd: er worden nieuwe variaties uitgewerkt.</translation>
    </message>
    <message>
      <source>Variations are being worked out.</source>
      <translation>Variaties worden uitgewerkt.</translation>
    </message>
  </context>
  <context>
    <name>TempoDialog</name>
    <message>
      <source>Beats in a bar</source>
      <translation>Tellen per maat</translation>
    </message>
    <message>
      <source>Best first. A hit counts as met within 80 ms of a beat.</source>
      <translation>Beste eerst. Een hit is geraakt binnen 80 ms van een tel.</translation>
    </message>
    <message>
      <source>Find a tempo</source>
      <translation>Een tempo zoeken</translation>
    </message>
    <message>
      <source>First beat</source>
      <translation>Eerste tel</translation>
    </message>
    <message>
      <source>Highest tempo in quarters a minute</source>
      <translation>Hoogste tempo in kwarten per minuut</translation>
    </message>
    <message>
      <source>Hits met</source>
      <translation>Hits geraakt</translation>
    </message>
    <message>
      <source>Lowest tempo in quarters a minute</source>
      <translation>Laagste tempo in kwarten per minuut</translation>
    </message>
    <message>
      <source>No scene has a hit yet. Put the playhead on the moment and press H in the timeline.</source>
      <translation>Nog geen scène heeft een hit. Zet de afspeelkop op het moment en druk in de tijdlijn op H.</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets gewijzigd</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>Scene {number} has no hits.</source>
      <translation>Scène {number} heeft geen hits.</translation>
    </message>
    <message>
      <source>Take as the scene's tempo</source>
      <translation>Als tempo van de scène nemen</translation>
    </message>
    <message>
      <source>Tempi, best first</source>
      <translation>Tempi, beste eerst</translation>
    </message>
    <message>
      <source>Tempo</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Tempo from</source>
      <translation>Tempo van</translation>
    </message>
    <message>
      <source>The lowest tempo is above the highest one: no tempo lies between them.</source>
      <translation>Het laagste tempo ligt boven het hoogste: er ligt geen tempo tussen.</translation>
    </message>
    <message>
      <source>The music starts</source>
      <translation>De muziek begint</translation>
    </message>
    <message>
      <source>The scene now wants ♩ = {tempo:g}; undo takes it back.</source>
      <translation>De scène wil nu ♩ = {tempo:g}; ongedaan maken neemt het terug.</translation>
    </message>
    <message>
      <source>Worst miss</source>
      <translation>Grootste afwijking</translation>
    </message>
    <message>
      <source>at the start of the scene</source>
      <translation>aan het begin van de scène</translation>
    </message>
    <message>
      <source>quarters a minute</source>
      <translation>kwarten per minuut</translation>
    </message>
    <message>
      <source>to</source>
      <translation>tot</translation>
    </message>
    <message>
      <source>wherever it fits best</source>
      <translation>waar het het best past</translation>
    </message>
    <message>
      <source>{frames:.1f} frames, {ms:.0f} ms</source>
      <translation>{frames:.1f} beelden, {ms:.0f} ms</translation>
    </message>
    <message>
      <source>{met} of {count}</source>
      <translation>{met} van {count}</translation>
    </message>
  </context>
  <context>
    <name>ThingsTable</name>
    <message>
      <source>All kinds</source>
      <translation>Alle soorten</translation>
    </message>
    <message>
      <source>Frames</source>
      <translation>Beelden</translation>
    </message>
    <message>
      <source>In the new cut</source>
      <translation>Gevolg</translation>
    </message>
    <message>
      <source>Leave all shown</source>
      <translation>Getoonde zo laten</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Opmerking</translation>
    </message>
    <message>
      <source>Show only one kind</source>
      <translation>Slechts één soort tonen</translation>
    </message>
    <message>
      <source>Stands at</source>
      <translation>Staat op</translation>
    </message>
    <message>
      <source>Take all shown</source>
      <translation>Getoonde overnemen</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Wat</translation>
    </message>
    <message>
      <source>What the new cut changes</source>
      <translation>Wat de nieuwe montage verandert</translation>
    </message>
    <message>
      <source>Will stand at</source>
      <translation>Komt op</translation>
    </message>
  </context>
  <context>
    <name>Timecode</name>
    <message>
      <source>Timecode of the playhead</source>
      <translation>Tijdcode van de afspeelkop</translation>
    </message>
  </context>
  <context>
    <name>Timeline</name>
    <message>
      <source>Continuity</source>
      <translation>Continuïteit</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>Cue</translation>
    </message>
    <message>
      <source>Cues</source>
      <translation>Cues</translation>
    </message>
    <message>
      <source>Drag here, over a scene, to draw how tense it is</source>
      <translation>Sleep hier, over een scène, om te tekenen hoe gespannen zij is</translation>
    </message>
    <message>
      <source>Hit</source>
      <translation>Hit</translation>
    </message>
    <message>
      <source>Lanes by first appearance</source>
      <translation>Banen naar eerste verschijning</translation>
    </message>
    <message>
      <source>Lanes by name</source>
      <translation>Banen op naam</translation>
    </message>
    <message>
      <source>Lanes by subject</source>
      <translation>Banen op onderwerp</translation>
    </message>
    <message>
      <source>Marker</source>
      <translation>Markering</translation>
    </message>
    <message>
      <source>Motif</source>
      <translation>Motief</translation>
    </message>
    <message>
      <source>No motif is registered yet: press + in the registry, and each gets a lane here.</source>
      <translation>Nog geen motief geregistreerd: druk in het register op +, en elk krijgt hier een baan.</translation>
    </message>
    <message>
      <source>Opening the picture …</source>
      <translation>Het beeld wordt geopend …</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Beeld</translation>
    </message>
    <message>
      <source>Reading the sound: {share:.0%}</source>
      <translation>Het geluid wordt gelezen: {share:.0%}</translation>
    </message>
    <message>
      <source>Scene</source>
      <translation>Scène</translation>
    </message>
    <message>
      <source>Scenes</source>
      <translation>Scènes</translation>
    </message>
    <message>
      <source>Sound</source>
      <translation>Geluid</translation>
    </message>
    <message>
      <source>Tension</source>
      <translation>Spanning</translation>
    </message>
    <message>
      <source>Theme heard</source>
      <translation>Thema gehoord</translation>
    </message>
    <message>
      <source>as registered</source>
      <translation>zoals geregistreerd</translation>
    </message>
    <message>
      <source>as spotted</source>
      <translation>zoals gespot</translation>
    </message>
    <message>
      <source>foreshadows</source>
      <translation>voorspelt</translation>
    </message>
    <message>
      <source>intended</source>
      <translation>bedoeld</translation>
    </message>
    <message>
      <source>link scene {number} to scene {other}</source>
      <translation>scène {number} met scène {other} verbinden</translation>
    </message>
    <message>
      <source>link scene {number} to …</source>
      <translation>scène {number} verbinden met …</translation>
    </message>
    <message>
      <source>mirrors</source>
      <translation>spiegelt</translation>
    </message>
    <message>
      <source>pays off in</source>
      <translation>vervuld in</translation>
    </message>
    <message>
      <source>recalls</source>
      <translation>herinnert aan</translation>
    </message>
    <message>
      <source>scene {number}: tension {level:g}</source>
      <translation>scène {number}: spanning {level:g}</translation>
    </message>
    <message>
      <source>tension {value:g} of 10</source>
      <translation>spanning {value:g} van 10</translation>
    </message>
    <message>
      <source>to review</source>
      <translation>te beoordelen</translation>
    </message>
    <message>
      <source>to write</source>
      <translation>te schrijven</translation>
    </message>
    <message>
      <source>{count} heard</source>
      <translation>{count} gehoord</translation>
    </message>
    <message>
      <source>{done} · logged by hand, somewhere in the scene</source>
      <translation>{done} · met de hand genoteerd, ergens in de scène</translation>
    </message>
    <message>
      <source>{share:.0%} sure</source>
      <translation>{share:.0%} zeker</translation>
    </message>
    <message>
      <source>{title}: {scenes} scenes, {cues} cues, {motifs} motifs heard {heard} times, {flags} findings</source>
      <translation>{title}: {scenes} scènes, {cues} cues, {motifs} motieven {heard} keer gehoord, {flags} bevindingen</translation>
    </message>
  </context>
  <context>
    <name>TimelineMenu</name>
    <message>
      <source>Add a hit</source>
      <translation>Een hit toevoegen</translation>
    </message>
    <message>
      <source>Add a marker</source>
      <translation>Een markering toevoegen</translation>
    </message>
    <message>
      <source>Add a scene</source>
      <translation>Een scène toevoegen</translation>
    </message>
    <message>
      <source>Fold the lane, or open it</source>
      <translation>De baan vouwen, of openen</translation>
    </message>
    <message>
      <source>Join with the next, or all picked</source>
      <translation>Samenvoegen met de volgende, of alle gekozen</translation>
    </message>
    <message>
      <source>Link to</source>
      <translation>Verbinden met</translation>
    </message>
    <message>
      <source>Plan a cue</source>
      <translation>Een cue plannen</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Verwijderen</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Hernoemen…</translation>
    </message>
    <message>
      <source>Scene {number} {foreshadows} scene {other}</source>
      <translation>Scène {number} {foreshadows} scène {other}</translation>
    </message>
    <message>
      <source>Split at the playhead</source>
      <translation>Splitsen op de afspeelkop</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <source>{sentence}, with {motif}</source>
      <translation>{sentence}, met {motif}</translation>
    </message>
  </context>
  <context>
    <name>TimelineTable</name>
    <message>
      <source>Timeline as a table</source>
      <translation>Tijdlijn als tabel</translation>
    </message>
  </context>
  <context>
    <name>TimelineTableModel</name>
    <message>
      <source>At</source>
      <translation>Op</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Soort</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Meer</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Tot</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Wat</translation>
    </message>
  </context>
  <context>
    <name>TimelineView</name>
    <message>
      <source>Show as a table</source>
      <translation>Als tabel tonen</translation>
    </message>
    <message>
      <source>Show the legend</source>
      <translation>De legenda tonen</translation>
    </message>
    <message>
      <source>Whole film</source>
      <translation>Hele film</translation>
    </message>
    <message>
      <source>Zoom in</source>
      <translation>Inzoomen</translation>
    </message>
    <message>
      <source>Zoom out</source>
      <translation>Uitzoomen</translation>
    </message>
  </context>
  <context>
    <name>Tools</name>
    <message>
      <source>Fold the chosen lane, or all (F)</source>
      <translation>De gekozen baan vouwen, of alle (F)</translation>
    </message>
    <message>
      <source>How the lanes stand</source>
      <translation>Hoe de banen staan</translation>
    </message>
    <message>
      <source>Ripple: what follows moves along (R)</source>
      <translation>Meeschuiven: wat volgt, schuift mee (R)</translation>
    </message>
    <message>
      <source>Snap to cuts, hits, markers and the playhead (N)</source>
      <translation>Vastklikken aan snedes, hits, markeringen en de afspeelkop (N)</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Play (Space)</source>
      <translation>Afspelen (spatie)</translation>
    </message>
    <message>
      <source>Stop (Space)</source>
      <translation>Stoppen (spatie)</translation>
    </message>
    <message>
      <source>To the next scene (Alt+Right)</source>
      <translation>Naar de volgende scène (Alt+Rechts)</translation>
    </message>
    <message>
      <source>To the scene before (Alt+Left)</source>
      <translation>Naar de scène ervoor (Alt+Links)</translation>
    </message>
  </context>
  <context>
    <name>Tour</name>
    <message>
      <source>A scene to write for</source>
      <translation>Een scène om voor te schrijven</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Terug</translation>
    </message>
    <message>
      <source>Ctrl K finds scenes, motifs, occurrences, findings and every command. F1 shows all keys, and Ctrl Z takes back any step.</source>
      <translation>Ctrl K vindt scènes, motieven, vindplaatsen, bevindingen en elke opdracht. F1 toont alle toetsen, en Ctrl Z neemt elke stap terug.</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Klaar</translation>
    </message>
    <message>
      <source>Each finding names its scenes. You mend it, or say that it is meant, and why.</source>
      <translation>Elke bevinding noemt haar scènes. U herstelt het, of zegt dat het bedoeld is, en waarom.</translation>
    </message>
    <message>
      <source>Each theme has one colour everywhere. A card shows how it begins and where it is heard; drag it out as a MIDI file.</source>
      <translation>Elk thema heeft overal één kleur. Een kaart toont hoe het begint en waar het klinkt; sleep haar weg als MIDI-bestand.</translation>
    </message>
    <message>
      <source>End the tour</source>
      <translation>Beëindigen</translation>
    </message>
    <message>
      <source>Find anything</source>
      <translation>Zoek alles</translation>
    </message>
    <message>
      <source>Its economy, the family of its forms, what it means and from when, and its place in the catalogue.</source>
      <translation>Zijn economie, de familie van zijn vormen, wat het betekent en vanaf wanneer, en zijn plaats in de catalogus.</translation>
    </message>
    <message>
      <source>Its story as facts. From them, and from what was heard before, come variations with reasons you can check.</source>
      <translation>Haar verhaal als feiten. Daaruit, en uit wat eerder klonk, komen variaties met redenen die u kunt nagaan.</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Volgende</translation>
    </message>
    <message>
      <source>One theme</source>
      <translation>Eén thema</translation>
    </message>
    <message>
      <source>One time axis for everything: scenes, tension, cues, and a lane for each theme. Ctrl and the wheel zoom; drag a cut to move it.</source>
      <translation>Eén tijdas voor alles: scènes, spanning, cues, en een baan voor elk thema. Ctrl en het wiel zoomen; sleep een snede om haar te verplaatsen.</translation>
    </message>
    <message>
      <source>The film</source>
      <translation>De film</translation>
    </message>
    <message>
      <source>The score</source>
      <translation>De partituur</translation>
    </message>
    <message>
      <source>The themes</source>
      <translation>De thema's</translation>
    </message>
    <message>
      <source>The whole at a glance</source>
      <translation>Het geheel in één blik</translation>
    </message>
    <message>
      <source>Themes by scenes: how often, how complete, in what form. A double click goes there.</source>
      <translation>Thema's per scène: hoe vaak, hoe volledig, in welke vorm. Een dubbelklik gaat erheen.</translation>
    </message>
    <message>
      <source>What the finder is not sure of waits here: A accepts, R rejects, Space plays. It learns from your answers.</source>
      <translation>Waar de zoeker niet zeker van is, wacht hier: A neemt aan, R wijst af, spatie speelt. Hij leert van uw antwoorden.</translation>
    </message>
    <message>
      <source>Where a theme sounds in a cue, in whatever disguise, with what was done to it in words. Select notes and press R to register them.</source>
      <translation>Waar een thema in een cue klinkt, in welke vermomming ook, met in woorden wat ermee is gedaan. Kies noten en druk op R om ze te registreren.</translation>
    </message>
    <message>
      <source>Where music and story disagree</source>
      <translation>Waar muziek en verhaal het oneens zijn</translation>
    </message>
    <message>
      <source>Your word</source>
      <translation>Uw woord</translation>
    </message>
    <message>
      <source>{at} of {of}</source>
      <translation>{at} van {of}</translation>
    </message>
  </context>
  <context>
    <name>TrayDialog</name>
    <message>
      <source> (scene {number})</source>
      <translation> (scène {number})</translation>
    </message>
    <message>
      <source>Everything has its place.</source>
      <translation>Alles heeft zijn plaats.</translation>
    </message>
    <message>
      <source>In version</source>
      <translation>In versie</translation>
    </message>
    <message>
      <source>It stays where it is</source>
      <translation>Het blijft waar het is</translation>
    </message>
    <message>
      <source>Look there</source>
      <translation>Kijk daar</translation>
    </message>
    <message>
      <source>Nothing was changed</source>
      <translation>Er is niets veranderd</translation>
    </message>
    <message>
      <source>Put it at the playhead</source>
      <translation>Zet het bij de afspeelkop</translation>
    </message>
    <message>
      <source>Put it beside its old neighbour</source>
      <translation>Zet het naast de oude buur</translation>
    </message>
    <message>
      <source>Stands at</source>
      <translation>Staat op</translation>
    </message>
    <message>
      <source>Stood at</source>
      <translation>Stond op</translation>
    </message>
    <message>
      <source>There now</source>
      <translation>Daar nu</translation>
    </message>
    <message>
      <source>These lost their place in a new cut. Nothing that was said of them is gone.</source>
      <translation>Deze verloren hun plaats in een nieuwe montage. Niets van wat erover gezegd is, is weg.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Wat</translation>
    </message>
    <message>
      <source>What lost its place in a new cut</source>
      <translation>Wat zijn plaats verloor in een nieuwe montage</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Waarom</translation>
    </message>
    <message>
      <source>Without a place</source>
      <translation>Zonder plaats</translation>
    </message>
    <message>
      <source>after {before}</source>
      <translation>na {before}</translation>
    </message>
    <message>
      <source>before {after}</source>
      <translation>vóór {after}</translation>
    </message>
    <message>
      <source>between {before} and {after}</source>
      <translation>tussen {before} en {after}</translation>
    </message>
    <message>
      <source>none of its neighbours is left</source>
      <translation>geen van de buren is er nog</translation>
    </message>
  </context>
  <context>
    <name>VariationsTab</name>
    <message>
      <source>Variations for scene {number}</source>
      <translation>Variaties voor scène {number}</translation>
    </message>
    <message>
      <source>Why not, in scene {number}</source>
      <translation>Waarom niet, in scène {number}</translation>
    </message>
  </context>
  <context>
    <name>VersionsDialog</name>
    <message>
      <source>All kinds</source>
      <translation>Alle soorten</translation>
    </message>
    <message>
      <source>Frames</source>
      <translation>Beelden</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Nu</translation>
    </message>
    <message>
      <source>Picture version</source>
      <translation>Beeldversie</translation>
    </message>
    <message>
      <source>Picture versions</source>
      <translation>Beeldversies</translation>
    </message>
    <message>
      <source>Playhead {now}, then {then}</source>
      <translation>Afspeelkop {now}, toen {then}</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>Opmerking</translation>
    </message>
    <message>
      <source>Show only one kind</source>
      <translation>Slechts één soort tonen</translation>
    </message>
    <message>
      <source>The present version is {version}.</source>
      <translation>De huidige versie is {version}.</translation>
    </message>
    <message>
      <source>Then</source>
      <translation>Toen</translation>
    </message>
    <message>
      <source>There is no earlier version yet: it is kept when a new cut is taken.</source>
      <translation>Er is nog geen eerdere versie: die wordt bewaard als een nieuwe montage wordt overgenomen.</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versie</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Wat</translation>
    </message>
    <message>
      <source>Where everything stood</source>
      <translation>Waar alles stond</translation>
    </message>
    <message>
      <source>made later; new picture</source>
      <translation>later gemaakt; nieuw beeld</translation>
    </message>
    <message>
      <source>made later; where its picture was</source>
      <translation>later gemaakt; waar het beeld was</translation>
    </message>
    <message>
      <source>not in the picture</source>
      <translation>niet in het beeld</translation>
    </message>
    <message>
      <source>taken out since</source>
      <translation>sindsdien verwijderd</translation>
    </message>
    <message>
      <source>waits in the tray</source>
      <translation>wacht in de bak</translation>
    </message>
    <message>
      <source>{frames} frames longer</source>
      <translation>{frames} beelden langer</translation>
    </message>
    <message>
      <source>{frames} frames shorter</source>
      <translation>{frames} beelden korter</translation>
    </message>
  </context>
  <context>
    <name>ViewChoice</name>
    <message>
      <source>nobody’s (all-knowing)</source>
      <translation>niemands (alwetend)</translation>
    </message>
  </context>
  <context>
    <name>ViewSwitch</name>
    <message>
      <source>Matrix</source>
      <translation>Matrix</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Netwerk</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Tijdlijn</translation>
    </message>
  </context>
  <context>
    <name>Waveform</name>
    <message>
      <source>The sound of {file} cannot be decoded: {why}.</source>
      <translation>Het geluid van {file} kan niet worden gedecodeerd: {why}.</translation>
    </message>
    <message>
      <source>The sound {file} is missing: {path}</source>
      <translation>Het geluid {file} ontbreekt: {path}</translation>
    </message>
  </context>
  <context>
    <name>WhyNot</name>
    <message>
      <source>If it were true, and you said it, this would be suggested too:</source>
      <translation>Als het waar was en u het zei, zou ook dit worden voorgesteld:</translation>
    </message>
    <message>
      <source>It is so: say it</source>
      <translation>Zo is het: zeg het</translation>
    </message>
    <message>
      <source>No rule lacks only one fact here.</source>
      <translation>Geen regel mist hier maar één feit.</translation>
    </message>
    <message>
      <source>The rules that did not fire are tried out.</source>
      <translation>De regels die niet vuurden worden geprobeerd.</translation>
    </message>
    <message>
      <source>Why not something else?</source>
      <translation>Waarom niets anders?</translation>
    </message>
  </context>
  <context>
    <name>WordsDialog</name>
    <message>
      <source>Tick all that holds. Space ticks, Return says it.</source>
      <translation>Vink alles aan wat geldt. Spatie vinkt aan, Return bevestigt.</translation>
    </message>
    <message>
      <source>What may be done to a theme</source>
      <translation>Wat met een thema gedaan kan worden</translation>
    </message>
    <message>
      <source>What was done here?</source>
      <translation>Wat is hier gedaan?</translation>
    </message>
  </context>
  <context>
    <name>Workspace</name>
    <message>
      <source>Continuity</source>
      <translation>Continuïteit</translation>
    </message>
    <message>
      <source>History</source>
      <translation>Geschiedenis</translation>
    </message>
    <message>
      <source>Mixer</source>
      <translation>Mengpaneel</translation>
    </message>
    <message>
      <source>Occurrences to review</source>
      <translation>Beoordelen</translation>
    </message>
    <message>
      <source>Score</source>
      <translation>Partituur</translation>
    </message>
  </context>
  <context>
    <name>_ChoiceHeader</name>
    <message>
      <source>What the column {heading} holds</source>
      <translation>Wat de kolom {heading} bevat</translation>
    </message>
  </context>
</TS>
